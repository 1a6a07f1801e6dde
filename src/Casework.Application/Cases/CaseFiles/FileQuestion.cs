using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Turns;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.CaseFiles;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>One question of the case file; status and term are the answers of the domain's own rules.</summary>
public sealed record FileQuestion(
    Guid QuestionId, string? Service, string? Organisation, Personal Text, QuestionStatus Status, FileHolder Holder, FileTriage Triage, FileTerm? Term,
    IReadOnlyList<ServiceEntry> ServicesNamed, DecisionEntry? Decision, AnswerEntry? Answer, HandBackEntry? HandBack, IReadOnlyList<TermEntry> TermActs, IReadOnlyList<DateOnly> NoticesOfDefault,
    FileTurns Turns, DateTimeOffset AskedAt, DateTimeOffset? EndedAt)
{
    /// <summary>Facts in doubt on which the question rests, while it is open.</summary>
    public IReadOnlyList<Guid> FactsInDoubt { get; init; } = [];

    /// <summary>What the service asks, as it was filled in: values by the code of their field; null when nothing was.</summary>
    public FormValues? FormData { get; init; }

    /// <summary>The codes of what the service needs to know yet.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The invitations to give a view before a decision, oldest first.</summary>
    public IReadOnlyList<ViewEntry> Views { get; init; } = [];

    /// <summary>Every decision on it, oldest first; the one in force is <c>decision</c>.</summary>
    public IReadOnlyList<FileDecision> Decisions { get; init; } = [];

    /// <summary>Which of them was withdrawn, and which slips were put right, oldest first.</summary>
    public IReadOnlyList<DecisionActEntry> DecisionActs { get; init; } = [];

    /// <summary>What the caller may do with it now, in the order of the alphabet; empty where nobody acts, as in a state of before.</summary>
    public IReadOnlyList<string> PermittedActions { get; init; } = [];

    public static FileQuestion Of(CitizenCase current, QuestionEntry entry, Visibility sees, CatalogueVersions catalogues, string language, DateTimeOffset now)
    {
        var question = current.Question(entry.QuestionId)!;
        var day = LocalDay.Of(question.TermEndedAt ?? now);
        return new(
            question.Id, question.Service, question.Organisation, entry.Text, Domain.Cases.Status.Of(current, question), FileHolder.Of(current, question),
            FileTriage.Of(question, entry, sees, catalogues, language), FileTerm.Of(question, day, language), entry.ServicesNamed, InForce(question, entry), entry.Answer, entry.HandBack,
            entry.TermActs, entry.NoticesOfDefault, FileTurns.Of(entry.Clock.At(now)), question.AskedAt, question.EndedAt)
        {
            // A form says who somebody is: whoever sees the question alone, for advice or as mediator, does not see it.
            FormData = sees.Citizen == CitizenDetail.Full ? entry.Form : null,
            Missing = question.IsOpen && sees.Relation != Relation.Mediator ? KnownOf.Missing(current, question, catalogues.Find(question.CatalogueVersion)) : [],
            Views = !SeesViews(question, sees) ? [] : [.. entry.Views.Zip(question.Views, (told, view) => told with { Status = view.Status })],
            Decisions = FileDecision.Of(current, question),
            DecisionActs = entry.DecisionActs,
            FactsInDoubt = question.IsOpen ? [.. current.InDoubtUnder(question.Id).Select(fact => fact.Id)] : [],
        };
    }

    /// <summary>What the citizen says before a decision is for whoever takes it and for the case manager, and not for who is asked for advice.</summary>
    private static bool SeesViews(Question question, Visibility sees) =>
        sees.IsWhole || sees.Relation == Relation.CaseManager || (sees.Organisation is { } organisation && question.IsHeldBy(organisation));

    /// <summary>File and state hold the same decisions in the same order.</summary>
    private static DecisionEntry? InForce(Question question, QuestionEntry entry) =>
        question.InForce is { } decision ? entry.Decisions.ElementAtOrDefault(question.Decisions.ToList().IndexOf(decision)) : null;
}

/// <summary>Whose turn it was on the question, in whole seconds; the first four are all of its running time.</summary>
/// <param name="Us">The first line.</param>
/// <param name="Shelf">Of the turns of the first and second line: no official had done anything for more than a day.</param>
/// <param name="Now">Whose turn it is; null when the question has ended.</param>
public sealed record FileTurns(long Us, long Citizen, long SecondLine, long Mediation, long Shelf, Turn? Now)
{
    public static FileTurns Of(TurnClock clock) =>
        new(Seconds(clock.Us), Seconds(clock.Citizen), Seconds(clock.SecondLine), Seconds(clock.Mediation), Seconds(clock.Shelf), clock.Now);

    private static long Seconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerSecond;
}

public sealed record FileHolder(Line Line, string? Desk, string? Organisation, bool BackOffice)
{
    public static FileHolder Of(CitizenCase current, Question question) => Of(question.Holder.Organisation, question.Holder.BackOffice, current.Desk);

    public static FileHolder Of(string? organisation, bool backOffice, string desk) =>
        organisation is null ? new(Line.First, desk, null, false) : new(Line.Second, null, organisation, backOffice);
}

public sealed record FileTriage(Domain.Catalogues.Triage.Route Route, IReadOnlyList<FileRule> Rules, string CatalogueVersion, TriageChange? ConfirmedBy, TriageChange? OverruledBy)
{
    /// <summary>A rule that rests on a fact of the whole case would say something of what this reader does not see.</summary>
    public static FileTriage Of(Question question, QuestionEntry entry, Visibility sees, CatalogueVersions catalogues, string language) => new(
        question.Route,
        [.. from fired in question.Rules
            let catalogue = catalogues.Find(question.CatalogueVersion)
            where sees.Shows(catalogue?.Rule(fired))
            select new FileRule(fired.Code, fired.Version, catalogue?.Explain(fired)?.In(language) ?? "")],
        question.CatalogueVersion, entry.Confirmed, entry.Overruled);
}

public sealed record FileRule(string Code, int Version, string Explanation);
