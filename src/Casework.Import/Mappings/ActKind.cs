namespace Casework.Import.Mappings;

/// <summary>
/// What an activity of a log is in the words of the desk. <see cref="Step"/> is the word for everything that has no word;
/// <see cref="Reopening"/> is never mapped but follows when a trace goes on after its closure.
/// </summary>
public enum ActKind { Step, Intake, Contact, InformationAsked, InformationGiven, HandOff, Answer, Decision, Closure, Reopening }
