using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;

namespace Casework.Projections.Cases;

/// <summary>
/// What lists need to know of the order of things: when something happened last, who heard of it, and whether an official has seen to it.
/// </summary>
public static class Noticing
{
    internal static CaseRecord Noticed(this CaseRecord record, CaseEvent happened)
    {
        var at = Whole(happened.HappenedAt);
        var unread = UnreadAfter(record, happened);
        return record with
        {
            Unread = unread.Count > 0,
            UnreadItems = unread,
            Heard = HeardAfter(record, happened, at),
            LastActivity = at > record.LastActivity ? at : record.LastActivity,
        };
    }

    /// <summary>Somebody has to look at it: it is unread until an official has seen to the case.</summary>
    public static bool IsToBeRead(CitizenCase state, CaseEvent happened) =>
        happened is LocalHelpLapsed or MessageUndelivered || Sent(state, happened) is not null;

    private static IReadOnlyList<UnreadItem> UnreadAfter(CaseRecord record, CaseEvent happened) => happened switch
    {
        LocalHelpLapsed => [.. record.UnreadItems, new(CasePart.Suggestions, null)],
        MessageUndelivered e => [.. record.UnreadItems, new(CasePart.Messages, QuestionAt(record.State, e.ToldAt)) { Undelivered = true }],
        _ when happened.By.Id != record.State.CaseManager.OfficialId && Sent(record.State, happened) is { } item =>
            [.. record.UnreadItems, item],
        _ when !happened.By.IsOfficial() => record.UnreadItems,
        _ => [],
    };

    /// <summary>What the citizen sent, or an official took in from them for somebody else.</summary>
    private static UnreadItem? Sent(CitizenCase state, CaseEvent happened) => happened switch
    {
        MessageReceived or HelpRequested => new(CasePart.Messages, null),
        InformationReceived e => new(CasePart.InformationRequests, QuestionOf(state, e.RequestId)),
        ViewReceived e => new(CasePart.Questions, e.QuestionId),
        InformationExtensionRequested e => new(CasePart.InformationRequests, QuestionOf(state, e.RequestId)),
        DisputeRaised e => new(CasePart.Disputes, e.QuestionId),
        FormFilledIn { By.Role: Role.Citizen or Role.Representative } e when state.Question(e.QuestionId)!.AskedAt < e.HappenedAt =>
            new(CasePart.Questions, e.QuestionId),
        FactDisputed { ByOfficial: null } e => new(CasePart.Questions, e.QuestionId),
        ObjectionLodged e => new(CasePart.Objections, e.QuestionId),
        ObjectionRepaired or ObjectionDelayAnswered or ObjectionHearingAnswered or ObjectionWithdrawn or ObjectionNoticeOfDefaultReceived =>
            new(CasePart.Objections, state.Objections.FirstOrDefault(o => o.Id == ((ObjectionEvent)happened).ObjectionId)?.QuestionId),
        ComplaintReceived => new(CasePart.Complaints, null),
        NoticeOfDefaultReceived e => new(CasePart.Questions, e.QuestionId),
        DocumentReceived { From: DocumentFrom.Citizen } e =>
            new(CasePart.Documents, e.QuestionId ?? (e.RequestId is { } id ? QuestionOf(state, id) : null)),
        CallBackRequested e => new(CasePart.Contacts, e.QuestionId),
        _ => null,
    };

    /// <summary>The question that was decided at that moment, if that is what the message tells of.</summary>
    private static Guid? QuestionAt(CitizenCase state, DateTimeOffset told) =>
        state.Questions.FirstOrDefault(question => question.Decisions.Any(d => Publishing.IsOf(d.At, told)))?.Id;

    private static Guid? QuestionOf(CitizenCase state, Guid request) =>
        state.InformationRequests.FirstOrDefault(asked => asked.Id == request)?.QuestionId;

    private static IReadOnlyList<OrganisationHeard> HeardAfter(CaseRecord record, CaseEvent happened, DateTimeOffset at)
    {
        var organisations = record.State.InvolvedOrganisations();
        return organisations.Count == 0 ? [] :
        [
            .. organisations.Select(code => record.Heard.FirstOrDefault(heard => heard.Organisation == code) is { } before
                ? EventAudience.Reaches(happened, record.State, code) ? before with { Version = record.State.Version, At = at > before.At ? at : before.At } : before
                : new(code, record.State.Version, at)),
        ];
    }

    /// <summary>Whole milliseconds, so that a column of the database sorts as the view does.</summary>
    internal static DateTimeOffset Whole(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
