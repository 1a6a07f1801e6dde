using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>Hand-offs, consultations, information requests, terms and decisions in the case file.</summary>
internal static class FoldingSecondLine
{
    public static CaseFile With(CaseFile file, CaseEvent happened) => happened switch
    {
        HandOffProposed e => file with { HandOffs = [.. file.HandOffs, Offer(file, e)] },
        HandOffAccepted e => file.Answer(e.HandOffId, e, HandOffStatus.Accepted, null, o => o with { Specialist = e.Specialist }),
        HandOffRefused e => file.Answer(e.HandOffId, e, HandOffStatus.Refused, e.Reason, o => o with { BelongsTo = e.BelongsTo }),
        HandOffWithdrawn e => file.Answer(e.HandOffId, e, HandOffStatus.Withdrawn, e.Reason, o => o),
        HandOffLapsed e => file.Answer(e.HandOffId, e, HandOffStatus.Lapsed, null, o => o),
        HandOffEscalated e =>
            file with { HandOffs = file.HandOffs.Change(o => o.HandOffId == e.HandOffId, o => o with { Escalated = true }) },
        ConsultationRequested e => file with { Consultations = [.. file.Consultations, new(e.ConsultationId, e.QuestionId, e.Organisation, e.Request, Shared(e.Share), e.By, e.HappenedAt)] },
        AdviceGiven e => file with
        {
            Consultations = file.Consultations.Change(c => c.ConsultationId == e.ConsultationId,
                c => c with { Advice = e.Text, AnsweredBy = e.By, AnsweredAt = e.HappenedAt }),
        },
        SharingConsentGiven e => file with
        {
            SharingConsents = [.. file.SharingConsents, .. e.Parts.Select(part => new SharingConsentEntry(e.Organisation, part, e.How, e.By, e.HappenedAt))],
        },
        SharingConsentWithdrawn e => file with
        {
            SharingConsents = file.SharingConsents.Change(
                given => given.WithdrawnAt is null && e.Concerns(given.Organisation, new(given.Part, SharingGround.Consent)),
                given => given with { WithdrawnAt = e.HappenedAt }),
            HandOffs = [.. file.HandOffs.Select(o => o with { Share = Withdrawn(e, o.Organisation, o.Share) })],
            Consultations = [.. file.Consultations.Select(c => c with { Share = Withdrawn(e, c.Organisation, c.Share) })],
        },
        InformationRequested e => file with { InformationRequests = [.. file.InformationRequests, new(e.RequestId, e.QuestionId, e.Items, e.AnswerBy, RequestStatus.Open, e.By, e.HappenedAt)] },
        InformationReceived e =>
            file.Change(e.RequestId, r => r with { Status = RequestStatus.Answered, Response = e.Text, AnsweredAt = e.HappenedAt }),
        InformationRequestExpired e => file.Change(e.RequestId, r => r with { Status = RequestStatus.Expired }),
        InformationRequestReminded e => file.Change(e.RequestId, r => r with { RemindedAt = e.HappenedAt }),
        InformationExtensionRequested e =>
            file.Change(e.RequestId, r => r with { Extensions = [.. r.Extensions, new(e.Reason, e.Until, e.HappenedAt)] }),
        InformationRequestExtended e => file.Change(e.RequestId, r => Answered(r, x => x with { ExtendedUntil = e.Until, AnsweredAt = e.HappenedAt }) with { AnswerBy = e.Until }),
        InformationExtensionRefused e =>
            file.Change(e.RequestId, r => Answered(r, x => x with { RefusedBecause = e.Reason, AnsweredAt = e.HappenedAt })),
        TermExtended e => file.Term(e.QuestionId, new("extended", null, e.Until, e.Reason, e.By, e.HappenedAt)),
        TermSuspended e => file.Term(e.QuestionId, new("suspended", e.Ground, e.Until, e.Reason, e.By, e.HappenedAt)),
        TermResumed e => file.Term(e.QuestionId, new("resumed", null, null, e.Reason, e.By, e.HappenedAt)),
        TermDueSoon e => file.Term(e.QuestionId, new("due-soon", null, null, null, e.By, e.HappenedAt)),
        TermOverdue e => file.Term(e.QuestionId, new("overdue", null, null, null, e.By, e.HappenedAt)),
        PenaltyStarted e => file.Term(e.QuestionId, new("penalty-started", null, null, null, e.By, e.HappenedAt)),
        PenaltyMaximumReached e => file.Term(e.QuestionId, new("penalty-maximum-reached", null, null, null, e.By, e.HappenedAt)),
        ObjectionTermEnded e => file.Term(e.QuestionId, new("objection-term-ended", null, null, null, e.By, e.HappenedAt)),
        NoticeOfDefaultReceived e => file.With(e.QuestionId, q => q with { NoticesOfDefault = [.. q.NoticesOfDefault, e.ReceivedOn] }),
        QuestionDecided e => file.With(e.QuestionId, q => q with
        {
            Decisions = [.. q.Decisions, new(e.Outcome, e.Reasons, e.LegalBasis, e.Deviation, e.NoContactReason, e.ByRule, e.By, e.HappenedAt) { NoViewReason = e.NoViewReason }],
        }),
        DecisionWithdrawn e => file.Act(e, new("withdrawn", file.LastDecision(e), e.Reasons, null, e.LegalBasis, e.NoViewReason, e.By, e.HappenedAt)),
        DecisionCorrected e => file.Act(e, new("corrected", file.LastDecision(e), e.What, e.Reason, null, null, e.By, e.HappenedAt)),
        ViewRequested or ViewReceived or ViewRequestExpired => FoldingViews.With(file, (QuestionEvent)happened),
        _ => FoldingDisputes.With(file, happened),
    };

    private static HandOffEntry Offer(CaseFile file, HandOffProposed e)
    {
        var offer = file.State.HandOffs.First(o => o.Id == e.HandOffId);
        return new(e.HandOffId, e.QuestionIds, e.Organisation, HandOffStatus.Proposed, offer.AnswerBy, offer.EscalateBy,
            e.Reason, e.Summary, e.Warm, Shared(e.Share), e.Promises, e.By, e.HappenedAt);
    }

    private static IReadOnlyList<ShareEntry> Shared(IReadOnlyList<SharedPart> share) =>
        [.. share.Select(part => new ShareEntry(part.Part, part.Ground))];

    private static IReadOnlyList<ShareEntry> Withdrawn(SharingConsentWithdrawn e, string organisation, IReadOnlyList<ShareEntry> share) =>
        share.Change(part => part.WithdrawnAt is null && e.Concerns(organisation, new(part.Part, part.Ground)),
            part => part with { WithdrawnAt = e.HappenedAt });

    private static CaseFile Answer(
        this CaseFile file, Guid id, CaseEvent e, HandOffStatus status,
        Personal? reason, Func<HandOffEntry, HandOffEntry> change) => file with
        {
            HandOffs = file.HandOffs.Change(
            o => o.HandOffId == id,
            o => change(o with { Status = status, AnswerReason = reason, AnsweredBy = e.By, AnsweredAt = e.HappenedAt })),
        };

    /// <summary>What the citizen asked for last is answered; where they asked for nothing, they got it all the same.</summary>
    private static InformationRequestEntry Answered(InformationRequestEntry request, Func<ExtensionEntry, ExtensionEntry> answer) =>
        request.Extensions.LastOrDefault() is { AnsweredAt: null } asked
        ? request with { Extensions = [.. request.Extensions.SkipLast(1), answer(asked)] }
        : request with { Extensions = [.. request.Extensions, answer(new(null, null, null))] };

    private static CaseFile Change(this CaseFile file, Guid request, Func<InformationRequestEntry, InformationRequestEntry> change) =>
        file with { InformationRequests = file.InformationRequests.Change(r => r.RequestId == request, change) };

    /// <summary>The decision in force, or the one that was a moment ago.</summary>
    private static Guid LastDecision(this CaseFile file, QuestionEvent e) => file.State.Question(e.QuestionId)!.Decisions[^1].Id;

    private static CaseFile Act(this CaseFile file, QuestionEvent e, DecisionActEntry act) =>
        file.With(e.QuestionId, q => q with { DecisionActs = [.. q.DecisionActs, act] });

    private static CaseFile Term(this CaseFile file, Guid question, TermEntry act) =>
        file.With(question, q => q with { TermActs = [.. q.TermActs, act] });
}
