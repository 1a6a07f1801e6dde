using System.Text.Json.Serialization;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Routing;

namespace Casework.Application.Track;

/// <summary>What matters most now: the state of the case in a sentence.</summary>
/// <param name="Date">The day that the sentence names.</param>
/// <param name="Action">The main thing to do about it, by its name among the permitted actions; null where there is nothing to do.</param>
public sealed record TrackBanner(string Text, DateOnly? Date = null, string? Action = null)
{
    /// <summary>The question that it is about, for the page.</summary>
    [JsonIgnore]
    public Guid? QuestionId { get; init; }

    /// <param name="permitted">What the reader may do: a banner leads to nothing else.</param>
    internal static TrackBanner Of(TrackPage page, IReadOnlyList<string> permitted) =>
        Of(page) is var banner && banner.Action is { } action && !permitted.Contains(action) ? banner with { Action = null } : banner;

    private static TrackBanner Of(TrackPage page) => page switch
    {
        { Current.IsDestroyed: true } => Plain(page, "destroyed"),
        { Current.IsArchived: true } => Plain(page, "archived"),
        { Current.IsClosed: true } when page.View.UnreadItems.Any(item => !item.Undelivered) => new(WhoLooks(page)),
        _ when page.Todo.MinBy(todo => todo.By) is { } todo => Dated(page, todo.Action == "giveView" ? "your-view" : "your-turn", todo.By, todo.Action),
        _ when !page.Current.OpenQuestions.Any() => AfterDecision(page),
        { DecideBy: { } day } when day < page.Today => Dated(page, "late", day, "noticeOfDefault"),
        { DecideBy: { } day } when ToFillIn(page) is { } asked => Dated(page, "fill-in", day, "fillInForm") with { QuestionId = asked.Id },
        { DecideBy: { } day } => Dated(page, "hear-by", day),
        _ => new(page.Text("track.next.hear-soon", page.Current.CaseManager.Name)),
    };

    private static TrackBanner Plain(TrackPage page, string key) => new(page.Text($"track.next.{key}"));

    private static TrackBanner Dated(TrackPage page, string key, DateOnly day, string? action = null) => new(page.Text($"track.next.{key}", page.Say(day)), day, action);

    /// <summary>Where every question has ended there may still be disagreement; and a no is told before that all is done.</summary>
    private static TrackBanner AfterDecision(TrackPage page) => page.Current switch
    {
        { IsClosed: true } => No(page) ?? Ended(page, "closed"),
        var current when current.Objections.Where(objection => objection.IsRunning).MinBy(objection => objection.DecideBy) is { } objection =>
            OfObjection(page, objection),
        var current when current.Questions.Any(question => question.Reconsidered) => Plain(page, "reconsidered"),
        var current when current.Mediations.Any(mediation => mediation.IsOpen) => Plain(page, "mediation"),
        var current when current.Disputes.Any(dispute => current.Mediations.All(mediation => mediation.DisputeId != dispute.Id)) => Plain(page, "dispute"),
        var current when current.Complaints.Where(complaint => complaint.IsOpen).MinBy(complaint => complaint.HandleBy) is { } complaint =>
            new(TrackProcedures.WhatNext(page, complaint), complaint.HandleBy),
        _ => No(page) ?? Ended(page, "ended"),
    };

    private static TrackBanner Ended(TrackPage page, string key) => new(page.Text($"track.next.{key}", page.Text($"track.ended.{TrackOutcome.Of(page.Current)}")));

    /// <summary>A question of which the service still needs to know something that its citizen can fill in.</summary>
    private static Question? ToFillIn(TrackPage page) => page.Current.OpenQuestions.FirstOrDefault(question =>
        page.Service(question.Service)?.Asks is not null && KnownOf.Missing(page.Current, question, page.Catalogues.Find(question.CatalogueVersion)).Count > 0);

    /// <summary>What an objection waits for is the main thing to do: the objector's addition, answer or consent, or our own decision.</summary>
    private static TrackBanner OfObjection(TrackPage page, Objection objection) => new(TrackProcedures.WhatNext(page, objection), objection.RepairBy ?? objection.DecideBy, objection switch
    {
        { RepairBy: not null } => "repairObjection",
        _ when objection.DecideBy < page.Today => "noticeOnObjection",
        { IsOpen: true, HearingOn: not null, Heard: false, HearingAnswered: false } => "answerHearing",
        { IsOpen: true, DelayProposed: not null } => "answerDelay",
        _ => null,
    });

    /// <summary>The decision that did not give everything and against which something can still be done; of several the one whose day comes first.</summary>
    private static TrackBanner? No(TrackPage page)
    {
        var (asked, decision, appeals, until) = page.Current.Questions.Where(question => question.InForce is { } taken && KeyOf(taken.Outcome) is not null)
            .Select(question => (question, question.InForce!, page.Current.AppealUntil(question.InForce!) is not null,
                Until: page.Current.AppealUntil(question.InForce!) ?? question.InForce!.ObjectUntil))
            .Where(each => each.Until >= page.Today).OrderBy(each => each.Until).FirstOrDefault();
        if (asked is null) return Unsent(page);
        return new(
            page.Text(appeals ? "track.next.no-appeal" : "track.next.no", About(page, asked), page.Text($"track.no.{KeyOf(decision.Outcome)}"), page.Say(until!.Value)), until,
            appeals ? null : "objection")
        { QuestionId = asked.Id };
    }

    /// <summary>A no whose term has not begun: it has not been sent in the prescribed way (Awb 6:8).</summary>
    private static TrackBanner? Unsent(TrackPage page) =>
        page.Current.Questions.FirstOrDefault(question => question.InForce is { PublishedOn: null } taken && KeyOf(taken.Outcome) is not null) is { } asked
            ? new(page.Text("track.next.no-unsent", About(page, asked), page.Text($"track.no.{KeyOf(asked.InForce!.Outcome)}"))) { QuestionId = asked.Id }
            : null;

    private static string About(TrackPage page, Question asked) =>
        asked.Service is { } code && page.Service(code) is { } service ? service.Name.In(page.Language) : page.Text("track.no.your-question");

    private static string? KeyOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Refused => "refused",
        DecisionOutcome.PartlyGranted => "partly",
        DecisionOutcome.NotConsidered => "not-considered",
        _ => null,
    };

    /// <summary>The case manager of an imported case signed in elsewhere: then its desk reads what is sent.</summary>
    private static string WhoLooks(TrackPage page) => page.Current.CaseManager.OfficialId.StartsWith("import:", StringComparison.Ordinal)
        ? page.Text("track.next.closed-sent-desk", page.DeskName)
        : page.Text("track.next.closed-sent", page.Contact.Name, page.Contact.Desk);
}
