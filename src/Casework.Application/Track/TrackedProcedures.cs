using Casework.Application.Cases.CaseFiles;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;

namespace Casework.Application.Track;

/// <summary>A disagreement, mediation or complaint in the citizen's words.</summary>
/// <param name="State">How far it is, as a code.</param>
/// <param name="DecideBy">The last day to decide on it, where an act sets one.</param>
/// <param name="WhatNext">What happens next, in a sentence.</param>
/// <param name="Outcome">What came of it, in words; null as long as nothing has.</param>
public record TrackedProcedure(
    Guid Id, Guid? QuestionId, string Title, string State, DateOnly? DecideBy, IReadOnlyList<TrackDateChange> DateChanges, string WhatNext, string? Outcome);

/// <summary>An objection in the citizen's words.</summary>
/// <param name="Missing">What the objector still has to add, by <paramref name="RepairBy"/>.</param>
/// <param name="HearingOn">The day of the hearing to which they are invited.</param>
/// <param name="PapersFrom">From this day the papers can be read (Awb 7:4(2)).</param>
/// <param name="PapersUntil">Further papers come in by this day (Awb 7:4(1)).</param>
/// <param name="DelayUntil">A later day to decide, to which we ask them to agree.</param>
/// <param name="AppealUntil">The last day to appeal to the court.</param>
public sealed record TrackedObjection(
    Guid Id, Guid? QuestionId, string Title, string State, DateOnly? DecideBy, IReadOnlyList<TrackDateChange> DateChanges, string WhatNext, string? Outcome,
    IReadOnlyList<string> Missing, DateOnly? RepairBy, DateOnly? HearingOn, DateOnly? PapersFrom, DateOnly? PapersUntil, DateOnly? DelayUntil, DateOnly? AppealUntil, TrackPenalty? Penalty)
    : TrackedProcedure(Id, QuestionId, Title, State, DecideBy, DateChanges, WhatNext, Outcome);

/// <summary>What runs beside the questions, as the citizen reads it.</summary>
internal static class TrackProcedures
{
    public static IReadOnlyList<TrackedObjection> Objections(TrackPage page) => [.. page.Current.Objections.Select(objection => Objection(page, objection))];

    public static IReadOnlyList<TrackedProcedure> Mediations(TrackPage page) => [.. page.Current.Mediations.Select(mediation => new TrackedProcedure(
        mediation.Id, page.Current.Disputes.FirstOrDefault(dispute => dispute.Id == mediation.DisputeId)?.QuestionId, page.Text("track.mediation"), WireName.Of(mediation.Status), mediation.Status == MediationStatus.Proposed ? mediation.AnswerBy : null, [],
        mediation is { Status: MediationStatus.Proposed, AnswerBy: { } last } ? page.Text("track.mediation.proposed-by", page.Say(last)) : page.Text($"track.mediation.{mediation.Status}"),
        mediation.IsOpen ? null : page.Text($"track.mediation.{mediation.Status}")))];

    public static IReadOnlyList<TrackedProcedure> Disputes(TrackPage page) => [.. page.Current.Disputes.Select(dispute => Dispute(page, dispute))];

    public static IReadOnlyList<TrackedProcedure> Complaints(TrackPage page) => [.. page.Current.Complaints.Select(complaint => new TrackedProcedure(
        complaint.Id, null, page.Text("track.complaint"), WireName.Of(complaint.Status), complaint.IsOpen ? complaint.HandleBy : null, [.. Moves(page, complaint.Term.History())],
        WhatNext(page, complaint), complaint.IsOpen ? null : Findings(page, complaint)))];

    internal static string WhatNext(TrackPage page, Complaint complaint) => complaint switch
    {
        { IsOpen: false } => page.Text("track.complaint.settled"),
        _ when complaint.HandleBy < page.Today => page.Text("track.complaint.late", page.Say(complaint.HandleBy)),
        { Handler: { } handler } => page.Text("track.complaint.handled", page.Say(complaint.HandleBy), handler.Name),
        _ => page.Text("track.complaint.handle-by", page.Say(complaint.HandleBy)),
    };

    private static string Findings(TrackPage page, Complaint complaint) => page.Text(complaint.Outcome switch
    {
        ComplaintOutcome.Settled or null => "track.result.settled",
        { } outcome => $"track.result.complaint-{WireName.Of(outcome)}",
    });

    /// <summary>Only what moved the date; a fact that left it where it was is no news.</summary>
    private static IEnumerable<TrackDateChange> Moves(TrackPage page, IEnumerable<TermChange> history) => history
        .Where(change => change.Was is { } was && was != change.DecideBy)
        .Select(change => new TrackDateChange(change.On, change.Was!.Value, change.DecideBy, change.Because.In(page.Language)));

    private static TrackedProcedure Dispute(TrackPage page, Dispute dispute)
    {
        var state = page.Current.Mediations.Any(mediation => mediation.DisputeId == dispute.Id) ? "mediation"
            : page.Current.Objections.Any(objection => objection.QuestionId == dispute.QuestionId) ? "objection"
            : "received";
        return new(dispute.Id, dispute.QuestionId, page.Text("track.dispute"), state, null, [], page.Text($"track.dispute.{state}"), null);
    }

    private static TrackedObjection Objection(TrackPage page, Objection objection)
    {
        var day = objection.EndedAt is { } ended ? LocalDay.Of(ended) : page.Today;
        var invited = objection is { IsOpen: true, Heard: false } ? objection.HearingOn : null;
        var papers = invited is { } on ? ShortTerms.Hearing(on, TermPolicies.Default) : default((DateOnly DocumentsUntil, DateOnly InspectionFrom)?);
        return new(
            objection.Id, objection.QuestionId, page.Text("track.objection"), WireName.Of(objection.Status), objection.IsRunning ? objection.DecideBy : null, [.. Moves(page, ObjectionHistory.Of(objection.Term))],
            WhatNext(page, objection), objection.Outcome is { } outcome ? page.Text($"track.result.{WireName.Of(outcome)}") : null,
            objection.RepairBy is null ? [] : [.. page.View.Repairs.Where(asked => asked.ObjectionId == objection.Id).SelectMany(asked => asked.Items).Select(item => page.Open(item)).OfType<string>()],
            objection.RepairBy, invited, papers?.InspectionFrom, papers?.DocumentsUntil, objection.IsOpen ? objection.DelayProposed : null, objection.AppealUntil,
            TrackQuestions.Penalty(page, FilePenalty.Of(LatePenalty.Of(page.Current, objection), day, page.Language)));
    }

    /// <summary>The sentence that says where it stands and by when the next thing happens.</summary>
    internal static string WhatNext(TrackPage page, Objection objection) => objection switch
    {
        { AtCourt: true, AwaitsDecision: false } => page.Text("track.objection.at-court"),
        { Outcome: ObjectionOutcome.Withdrawn } => page.Text("track.objection.withdrawn"),
        { AwaitsDecision: true, Term.AnnulledOn: not null } => page.Text("track.objection.annulled", page.Say(objection.DecideBy)),
        { AwaitsDecision: true } when objection.DecideBy < page.Today => page.Text("track.objection.new-decision-late", page.Say(objection.DecideBy)),
        { AwaitsDecision: true } => page.Text("track.objection.new-decision", page.Say(objection.DecideBy)),
        { AppealUntil: { } until } => page.Text(until < page.Today ? "track.objection.decided" : "track.objection.decided-appeal", page.Say(until)),
        { RepairBy: { } by } => page.Text("track.objection.repair", page.Say(by)),
        { InTime: not Timeliness.InTime, Admissible: null } => page.Text("track.objection.late-in", page.Say(ObjectionTerm.Of(objection.Term.PublishedOn).LastDay)),
        _ when objection.DecideBy < page.Today => page.Text("track.objection.late", page.Say(objection.DecideBy)),
        { HearingOn: { } on, Heard: false } => page.Text("track.objection.hearing", page.Say(on), page.Say(objection.DecideBy)),
        _ => page.Text("track.objection.decide-by", page.Say(objection.DecideBy)),
    };
}
