using Casework.Application.Commands;

namespace Casework.Http.Answers;

/// <summary>What became of a command, as an answer.</summary>
public static class OutcomeResult
{
    public static IResult Of(CommandRoute route, CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Refused { Problem: var problem } => problem.ToResult(),
        CommandOutcome.Done { After: var after, Context: var context } => new CaseAnswer(route.Status, route.Answer?.Make(after, context), after.Version),
        _ => throw new InvalidOperationException(),
    };
}
