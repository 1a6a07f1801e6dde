using System.Text.Json.Nodes;
using Casework.Application.Cases.CaseFiles;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.Cases;

namespace Casework.Application.Track;

/// <summary>One question in the citizen's words: where it is, how it is handled and why, by when, and what came of it.</summary>
internal static class TrackQuestions
{
    public static TrackedQuestion Of(TrackPage page, TrackQuestion asked)
    {
        var question = page.Current.Question(asked.QuestionId)!;
        var day = question.TermEndedAt is { } ended ? LocalDay.Of(ended) : page.Today;
        var term = question.Term is { } facts ? DecisionTerm.Compute(facts, day) : null;
        var status = Domain.Cases.Status.Of(page.Current, question);
        return new(
            question.Id, page.Open(asked.Text), page.Service(question.Service)?.Name.In(page.Language), status, Where(page, question, status), Handling(page, question),
            term?.DecideBy, question.Route == Route.Standard ? term?.PromisedBy : null, [.. Changes(term, page.Language)],
            page.Open(asked.Answer), Decision(page, asked, question), Penalty(page, question, day))
        {
            ServiceCode = question.Service,
            HasForm = page.Service(question.Service)?.Asks is not null,
            FormData = page.Open(question.Form?.Values) is { } form ? JsonNode.Parse(form) as JsonObject : null,
            Missing = question.IsOpen ? KnownOf.Missing(page.Current, question, page.Catalogues.Find(question.CatalogueVersion)) : [],
            Decisions = FileDecision.Of(page.Current, question),
            InDoubt = question.IsOpen ? TrackFacts.InDoubt(page, question.Id) : [],
        };
    }

    /// <summary>Only what moved the date; a fact that left it where it was is no news.</summary>
    public static IEnumerable<TrackDateChange> Changes(Term? term, string language) => (term?.History ?? [])
        .Where(change => change.Was is { } was && was != change.DecideBy)
        .Select(change => new TrackDateChange(change.On, change.Was!.Value, change.DecideBy, change.Because.In(language)));

    private static string Where(TrackPage page, Question question, QuestionStatus status)
    {
        var organisation = page.OrganisationName(question.Holder.Organisation ?? page.Current.OpenOfferOf(question.Id)?.Organisation);
        return page.Text($"track.where.{status}", page.DeskName, organisation, question.Holder.AtFirstLine ? page.DeskName : organisation);
    }

    private static string Handling(TrackPage page, Question question)
    {
        var version = page.Catalogues.Find(question.CatalogueVersion);
        var why = question.Overruled ? [page.Text("track.handling.overruled")] : question.Rules.Select(rule => version?.Explain(rule)?.In(page.Language)).OfType<string>();
        return EachOnce(string.Join(' ', why.Prepend(page.Text($"track.handling.{question.Route}"))));
    }

    /// <summary>Several rules may end with the same sentence: it is said once, after the last of them.</summary>
    private static string EachOnce(string text) => string.Join(' ', text.Split(". ").Select(sentence => sentence.TrimEnd('.') + ".").Reverse().Distinct().Reverse());

    private static TrackedDecision? Decision(TrackPage page, TrackQuestion asked, Question question)
    {
        if (asked.Decision is not { } decision || question.InForce is not { } held) return null;
        var on = LocalDay.Of(decision.At);
        var version = page.Catalogues.Find(question.CatalogueVersion);
        var reasons = decision.ByRule
            ? string.Join(' ', question.Rules.Select(rule => version?.Explain(rule)?.In(page.Language)).OfType<string>())
            : page.Open(decision.Reasons);
        return new(page.Text($"track.outcome.{decision.Outcome}"), reasons, decision.LegalBasis, page.Open(decision.Deviation), on, held.ObjectUntil, page.Current.AppealUntil(held))
        { Unsent = held.PublishedOn is null };
    }

    private static TrackPenalty? Penalty(TrackPage page, Question question, DateOnly day)
    {
        return Penalty(page, FilePenalty.Of(question, day, page.Language));
    }

    /// <summary>What lateness costs, in words; on a question and on an objection alike.</summary>
    public static TrackPenalty? Penalty(TrackPage page, FilePenalty? counted)
    {
        if (counted is not { } penalty) return null;
        var (days, amount) = (new Duration(penalty.Days, TermUnit.Days).Said(page.Language), new Euros(penalty.AmountCents).Said(page.Language));
        var text = penalty switch
        {
            { ExcludedBy: { } article } => page.Text("track.penalty.excluded", article),
            { Final: true, Days: 0 } => page.Text("track.penalty.none"),
            { Final: true, DetermineBy: { } by } => page.Text("track.penalty.final", days, amount, page.Say(by)),
            { FirstDay: { } first } => page.Text("track.penalty.runs", days, amount, page.Say(first)),
            _ => page.Text("track.penalty.grace", page.Say(penalty.GraceEnd!.Value)),
        };
        return new(penalty.FirstDay, penalty.Days, penalty.AmountCents, penalty.Final, text, [.. penalty.Steps.Select(step => step.Explanation)]);
    }
}
