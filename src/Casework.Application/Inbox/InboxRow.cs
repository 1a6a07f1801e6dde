using Casework.Application.Cases.CaseFiles;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Terms;
using Casework.Projections.Inbox;

namespace Casework.Application.Inbox;

public enum WaitingFor { Us, Citizen, SecondLine }

public enum Urgency { Overdue, DueSoon, OnTrack, None }

/// <summary>One case in a list (contract §4), told by its first open question that the viewer may see.</summary>
/// <param name="Status">The status of that question, or closed.</param>
/// <param name="CallBackBy">By when the citizen was promised a call that the viewer may see and that has not reached them; else null.</param>
/// <param name="Urgency">Of the first of both dates.</param>
/// <param name="StatusText">The status in words, and the names of codes, in the language of the reader.</param>
/// <param name="WaitingFor">Whose turn it is, seen from the viewer: an organisation's own work waits for us.</param>
public sealed record InboxRow(
    Guid CaseId, string CaseNumber, string? CitizenName, string? Subject, string Status, FileManager CaseManager, FileHolder Holder, WaitingFor WaitingFor,
    DateOnly? DecideBy, DateOnly? CallBackBy, Urgency Urgency, bool Unread, DateTimeOffset LastActivity, Route Route, string DeskId, string? Service, int OpenQuestions, string? OfferedTo,
    DateTimeOffset OpenedAt, long Version, string StatusText, string DeskName, string? ServiceName, string HolderName, string? OfferedToName)
{
    /// <summary>A message has not reached the citizen; the case file says which and what is tried next.</summary>
    public bool Undelivered { get; init; }

    public static InboxRow Of(InboxItem item, DateOnly today, CodeNames names)
    {
        InboxQuestion[] open = [.. item.Questions.Where(question => question.IsOpen && !item.IsClosed)];
        var first = open.FirstOrDefault() ?? item.Questions.FirstOrDefault();
        var decideBy = open.Select(question => question.DecideBy).Concat(item.Terms.Select(term => (DateOnly?)term.By)).Min();
        var callBackBy = item.CallBacks.Select(call => (DateOnly?)call.By).Min();
        var status = item.IsClosed || first is null ? "closed" : WireName.Of(first.Status);
        return new(
            item.CaseId, item.CaseNumber, item.CitizenName, first?.Subject, status,
            FileManager.Of(item.CaseManager, item.Desk), FileHolder.Of(first?.Organisation, first?.BackOffice is true, item.Desk), Turn(open, item.Organisation),
            decideBy, callBackBy, UrgencyOf(item, open, decideBy, callBackBy, today), item.Unread, item.LastActivity, first?.Route ?? Route.Tailored, item.Desk, first?.Service,
            open.Length, first?.OfferedTo, item.OpenedAt, item.Version, names.Status(status), names.Desk(item.Desk), first?.Service is { } service ? names.Service(service) : null,
            first?.Organisation is { } holder ? names.Organisation(holder) : names.Desk(item.Desk), first?.OfferedTo is { } asked ? names.Organisation(asked) : null)
        { Undelivered = item.Undelivered };
    }

    /// <summary>A call is due soon from the working day before it.</summary>
    private static Urgency UrgencyOf(InboxItem item, InboxQuestion[] open, DateOnly? decideBy, DateOnly? callBackBy, DateOnly today) => (decideBy, callBackBy) switch
    {
        (null, null) => Urgency.None,
        _ when decideBy < today || callBackBy < today => Urgency.Overdue,
        _ when open.Any(question => question.SoonFrom <= today) || item.Terms.Any(term => term.SoonFrom <= today) || (callBackBy is { } day && DutchCalendar.AddWorkingDays(day, -1) <= today) => Urgency.DueSoon,
        _ => Urgency.OnTrack,
    };

    private static WaitingFor Turn(InboxQuestion[] open, string? organisation) => open switch
    {
        [] => WaitingFor.Us,
        _ when open.All(question => question.Status == QuestionStatus.AwaitingCitizen) => WaitingFor.Citizen,
        _ when organisation is not null => WaitingFor.Us,
        _ when open.All(question => question.Status is QuestionStatus.Offered or QuestionStatus.AtSecondLine or QuestionStatus.AwaitingCitizen) => WaitingFor.SecondLine,
        _ => WaitingFor.Us,
    };
}
