using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Records;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.Vault;
using JasperFx.Events;

namespace Casework.Projections.Inbox;

/// <summary>Keeps the inbox in the same transaction as the events, so that whoever acts sees their list right.</summary>
public sealed partial class InboxItemProjection(KeyRing keys, CatalogueVersions catalogues) : PlainCaseView<InboxItem>(keys)
{
    private const int SubjectLength = 120;

    protected override InboxItem Evolve(InboxItem? view, Guid id, CaseEvent happened, IEvent recorded)
    {
        var state = (view?.State).Evolve(id, happened);
        var at = Whole(happened.HappenedAt);
        var before = view ?? new InboxItem { Id = id, State = state, CaseNumber = state.CaseNumber, CitizenName = Keys.Open(state.Citizen.Name), OpenedAt = at };
        var subjects = before.Questions.ToDictionary(question => question.QuestionId, question => question.Subject);
        if (happened is QuestionAsked asked) subjects[asked.QuestionId] = Short(Keys.Open(asked.Text));
        var item = Arrange(before, state, subjects, LocalDay.Of(at)) with
        {
            CitizenName = happened is CitizenDataCorrected { Name: { } name } ? Keys.Open(name) : before.CitizenName,
            KeepUntil = state.IsDestroyed ? null : Keeping.Of(state, catalogues)?.Until,
            DestructionRequested = state.DestructionRequestedAt is not null && !state.IsDestroyed,
            Unread = IsUnread(before, state, happened),
            LastActivity = at > before.LastActivity ? at : before.LastActivity,
        };
        return happened is PersonalDataDestroyed ? item.WithoutPlainText() : item;
    }

    private static InboxItem Arrange(InboxItem item, CitizenCase state, Dictionary<Guid, string?> subjects, DateOnly day)
    {
        InboxQuestion[] questions = [.. state.Questions.Select(question => Of(state, question, subjects[question.Id], day))];
        InboxQuestion[] open = [.. questions.Where(question => question.IsOpen)];
        return item with
        {
            State = state,
            IsClosed = state.IsClosed,
            Questions = questions,
            Audience = [.. Audience(state).Distinct()],
            Services = [.. open.Select(question => question.Service).OfType<string>().Distinct()],
            Statuses = [.. (open.Length > 0 ? open : questions).Select(question => CamelCase(question.Status)).Distinct()],
            SortDecideBy = open.Select(question => question.DecideBy).Min() ?? DateOnly.MaxValue,
            SoonFrom = open.Select(question => question.SoonFrom).Min() ?? DateOnly.MaxValue,
        };
    }

    private static InboxQuestion Of(CitizenCase state, Question question, string? subject, DateOnly day)
    {
        DateOnly? decideBy = question.IsOpen && question.Term is { } term ? DecisionTerm.DecideBy(term, day) : null;
        return new(
            question.Id, subject, question.Service, Status.Of(state, question), question.IsOpen, question.Holder.Organisation, question.Holder.BackOffice,
            state.OpenOfferOf(question.Id)?.Organisation, question.Route, decideBy,
            decideBy is { } end ? DutchCalendar.AddWorkingDays(end, -(question.Watch.WarnWorkingDays ?? TermWatch.UsualWarning)) : null);
    }

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

    private static bool IsUnread(InboxItem before, CitizenCase state, CaseEvent happened) => happened switch
    {
        MessageReceived or HelpRequested or InformationReceived or DisputeRaised or ObjectionLodged or ComplaintReceived or NoticeOfDefaultReceived
            when happened.By.Id != state.CaseManager.OfficialId => true,
        { By.Role: Role.Citizen or Role.System } => before.Unread,
        _ => false,
    };

    private static string? Short(string? text) => text is null || text.Length <= SubjectLength ? text : text[..SubjectLength].TrimEnd() + "…";

    /// <summary>Whole milliseconds, so that a column of the database sorts as the view does.</summary>
    private static DateTimeOffset Whole(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    private static string CamelCase(QuestionStatus status) => char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..];
}
