using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.CaseFiles;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>A call that was promised to the citizen.</summary>
/// <param name="Organisation">The organisation that was asked to call.</param>
/// <param name="Caller">The organisation that is to call as things stand, or null when the desk is.</param>
/// <param name="By">The last day on which that is in time.</param>
/// <param name="Overdue">Nobody reached the citizen by then.</param>
public sealed record FileCallBack(
    Guid CallBackId, Guid? QuestionId, Personal About, Personal Phone, string? Organisation, string? Caller, DateOnly By, CallBackStatus Status, bool Overdue,
    IReadOnlyList<CallBackAttempt> Attempts, Guid? ContactId, Personal? Reason, Author Author, DateTimeOffset At, Author? SettledBy, DateTimeOffset? SettledAt)
{
    public static FileCallBack Of(CitizenCase current, CallBackEntry entry)
    {
        var asked = current.CallBacks.First(known => known.Id == entry.CallBackId);
        return new(
            entry.CallBackId, entry.QuestionId, entry.About, entry.Phone, entry.Organisation, current.CallerOf(asked), asked.By, asked.Status, asked.Overdue,
            entry.Attempts, entry.ContactId, entry.Reason, entry.Author, entry.At, entry.SettledBy, entry.SettledAt);
    }
}
