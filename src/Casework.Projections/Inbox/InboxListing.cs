using Casework.Domain.Cases;
using Casework.Domain.Cases.Records;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using Casework.Projections.Vault;

namespace Casework.Projections.Inbox;

/// <summary>How a case shows in lists: made of its record, with the plain text that its key opens.</summary>
public static class InboxListing
{
    private const int SubjectLength = 120;

    /// <summary>After these a case may be in somebody's list no more.</summary>
    public static readonly IReadOnlySet<Type> MayLeave = new HashSet<Type>
    {
        typeof(CaseAssigned), typeof(CaseManagerMoved), typeof(HandOffAccepted), typeof(HandOffRefused), typeof(HandOffWithdrawn), typeof(HandOffLapsed),
        typeof(QuestionHandedBack), typeof(QuestionTakenFromBackOffice), typeof(QuestionSentToBackOffice), typeof(AdviceGiven), typeof(QuestionAnswered), typeof(QuestionDecided),
        typeof(ActTakenBack), typeof(CallBackTried), typeof(CallBackSettled), typeof(CallBackWithdrawn), typeof(HandOffRecorded),
    };

    public static InboxItem Of(CaseRecord record, KeyRing keys, CatalogueVersions catalogues)
    {
        var state = record.State;
        InboxQuestion[] questions = [.. record.Questions.Select(asked => Of(state, state.Question(asked.QuestionId)!, Short(keys.Open(asked.Text)), LocalDay.Of(record.LastActivity)))];
        InboxQuestion[] open = [.. questions.Where(question => question.IsOpen)];
        InboxCallBack[] calls = [.. state.CallBacks.Where(asked => asked is { IsOpen: true, Reached: false }).Select(asked => new InboxCallBack(asked.By, state.CallerOf(asked)))];
        var keeping = state.IsDestroyed ? null : Keeping.Of(state, catalogues);
        var item = new InboxItem
        {
            Id = record.Id,
            Version = state.Version,
            CaseNumber = record.CaseNumber,
            CitizenName = keys.Open(state.Citizen.Name),
            Desk = state.Desk,
            CaseManager = state.CaseManager,
            IsClosed = state.IsClosed,
            Questions = questions,
            Audience = AudienceOf(state, catalogues),
            Services = [.. open.Select(question => question.Service).OfType<string>().Distinct()],
            Statuses = [.. (open.Length > 0 ? open : questions).Select(question => CamelCase(question.Status)).Distinct()],
            CallBacks = calls,
            SortDecideBy = open.Select(question => question.DecideBy).Concat(calls.Select(call => (DateOnly?)call.By)).Min() ?? DateOnly.MaxValue,
            SoonFrom = open.Select(question => question.SoonFrom).Concat(calls.Select(call => (DateOnly?)DutchCalendar.AddWorkingDays(call.By, -1))).Min() ?? DateOnly.MaxValue,
            Unread = record.Unread,
            OpenedAt = Noticing.Whole(record.ReceivedAt),
            LastActivity = record.LastActivity,
            Ended = state.Ended,
            KeepUntil = keeping?.Until,
            KeepCategory = keeping?.Category,
            ArchiveFrom = DossierPeriod.Of(state, catalogues)?.Until.AddDays(1) ?? DateOnly.MaxValue,
            DestructionRequestedAt = state.DestructionRequestedAt,
            DestructionRequested = state.DestructionRequestedAt is not null && !state.IsDestroyed,
        };
        return state.IsDestroyed ? item.WithoutPlainText() : item;
    }

    private static InboxQuestion Of(CitizenCase state, Question question, string? subject, DateOnly day)
    {
        DateOnly? decideBy = question.IsOpen && question.Term is { } term ? DecisionTerm.DecideBy(term, day) : null;
        return new(
            question.Id, subject, question.Service, Status.Of(state, question), question.IsOpen, question.Holder.Organisation, question.Holder.BackOffice,
            state.OpenOfferOf(question.Id)?.Organisation, question.Route, decideBy,
            decideBy is { } end ? DutchCalendar.AddWorkingDays(end, -(question.Watch.WarnWorkingDays ?? TermWatch.UsualWarning)) : null)
        {
            Consulted = [.. state.Consultations.Where(asked => asked.QuestionId == question.Id && !asked.Answered).Select(asked => asked.Organisation)],
        };
    }

    /// <summary>In whose lists the case is.</summary>
    public static string[] AudienceOf(CitizenCase state, CatalogueVersions catalogues) => [.. Audience(state).Concat(Escalated(state, catalogues.Current)).Distinct()];

    private static IEnumerable<string> Audience(CitizenCase state)
    {
        yield return "desk:" + state.Desk;
        yield return "me:" + state.CaseManager.OfficialId;
        foreach (var question in state.Questions.Where(question => !question.Holder.AtFirstLine)) yield return "org:" + question.Holder.Organisation;
        foreach (var offer in state.HandOffs.Where(offer => offer.IsOpen)) yield return "offer:" + offer.Organisation;
        foreach (var asked in state.Consultations.Where(consultation => !consultation.Answered)) yield return "org:" + asked.Organisation;
        foreach (var offer in state.HandOffs.Where(offer => offer.Specialist is not null && offer.QuestionIds.Any(id => state.Question(id) is { IsOpen: true } q && q.IsHeldBy(offer.Organisation))))
            yield return "me:" + offer.Specialist!.OfficialId;
    }

    /// <summary>The coordinators of whoever was to call and did not: it is among their own work now.</summary>
    private static IEnumerable<string> Escalated(CitizenCase state, Catalogue catalogue) => state.CallBacks
        .Where(asked => asked is { IsOpen: true, Overdue: true })
        .Select(asked => state.CallerOf(asked) is { } code ? catalogue.Organisations.GetValueOrDefault(code)?.Coordinator : catalogue.Desks.GetValueOrDefault(state.Desk)?.Coordinator)
        .OfType<Coordinator>().Select(coordinator => "me:" + coordinator.OfficialId);

    private static string? Short(string? text) => text is null || text.Length <= SubjectLength ? text : text[..SubjectLength].TrimEnd() + "…";

    private static string CamelCase(QuestionStatus status) => char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..];
}
