using Casework.Domain.Cases;
using Casework.Projections.Cases;

namespace Casework.Projections.Track;

/// <summary>
/// The case as somebody reads it who acts on the citizen's behalf: what the mandate holds, and nothing of other mandates or of what is
/// the citizen's own.
/// </summary>
public static class Mandated
{
    public static CaseRecord Within(this CaseRecord record, Mandate mandate)
    {
        var allowed = record with
        {
            State = record.State with { ReachedBy = null, ReachConsents = [], Undelivered = [], Paper = false, Mandates = [mandate], LocalHelp = [], TrackingCode = null, TrackingCodeHash = "" },
            Messages = [.. record.Messages.Where(message => IsForThem(message) && (message.DocumentId is null || mandate.Holds(MandateScope.Documents)))],
            Documents = mandate.Holds(MandateScope.Documents) ? record.Documents : [],
            Done = [.. record.Done.Where(done => done.Audience == TrackAudience.Representatives)],
            Ratables = [],
            UnreadItems = [],
            Heard = [],
        };
        return mandate.QuestionIds is null ? allowed : allowed.Only(mandate);
    }

    /// <summary>Not what the citizen asks of somebody who looked.</summary>
    private static bool IsForThem(TrackMessage message) => message.Audience == TrackAudience.Representatives && message.AboutReader is null;

    /// <summary>What is about one of the questions. What does not say which question it is about stays out.</summary>
    private static CaseRecord Only(this CaseRecord record, Mandate mandate) => record with
    {
        State = Only(record.State, mandate),
        SupportReason = null,
        FormerSupportReason = null,
        Questions = [.. record.Questions.Where(question => mandate.IsAbout(question.QuestionId))],
        Requests = [.. record.Requests.Where(request => mandate.IsAbout(request.QuestionId))],
        Repairs = [.. record.Repairs.Where(asked => record.State.Objections.Any(o => o.Id == asked.ObjectionId && mandate.IsAbout(o.QuestionId)))],
        Promises = [],
        CallBacks = [.. record.CallBacks.Where(told => mandate.IsAbout(record.State.CallBacks.First(asked => asked.Id == told.CallBackId).QuestionId))],
        Documents = [.. record.Documents.Where(document => document.RequestId is { } id && record.Requests.Any(request => request.RequestId == id && mandate.IsAbout(request.QuestionId)))],
        Facts = [],
        Messages = [.. record.Messages.Where(message => message.QuestionId is { } id && mandate.IsAbout(id))],
        Done = [],
    };

    private static CitizenCase Only(CitizenCase state, Mandate mandate)
    {
        Dispute[] disputes = [.. state.Disputes.Where(dispute => mandate.IsAbout(dispute.QuestionId))];
        return state with
        {
            Questions = [.. state.Questions.Where(question => mandate.IsAbout(question.Id))],
            HandOffs = [.. state.HandOffs.Where(offer => offer.QuestionIds.Any(id => mandate.IsAbout(id)))],
            Consultations = [],
            Consents = [],
            InformationRequests = [.. state.InformationRequests.Where(request => mandate.IsAbout(request.QuestionId))],
            CallBacks = [.. state.CallBacks.Where(asked => mandate.IsAbout(asked.QuestionId))],
            Disputes = disputes,
            Mediations = [.. state.Mediations.Where(mediation => disputes.Any(dispute => dispute.Id == mediation.DisputeId))],
            Objections = [.. state.Objections.Where(objection => mandate.IsAbout(objection.QuestionId))],
            Wish = null,
            LifeEvent = null,
            Support = default,
            Withdrawn = [],
            Promises = [],
            Suggestions = [],
            Facts = [],
            Complaints = [],
            Sent = [],
            Rated = [],
            RecentActs = [],
        };
    }
}
