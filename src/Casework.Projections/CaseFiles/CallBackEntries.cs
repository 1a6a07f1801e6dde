using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>A promise to call the citizen; by when and how it stands is asked of the state.</summary>
/// <param name="Organisation">The organisation that was asked to call, or null for whoever handles the question.</param>
public sealed record CallBackEntry(
    Guid CallBackId, Guid? QuestionId, Personal About, Personal Phone, string? Organisation, Author Author, DateTimeOffset At) : IEntry
{
    public IReadOnlyList<CallBackAttempt> Attempts { get; init; } = [];

    /// <summary>The talk, when there was one.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>Why there was none.</summary>
    public Personal? Reason { get; init; }

    public Author? SettledBy { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
}

/// <summary>Somebody called, and reached the citizen or not.</summary>
public sealed record CallBackAttempt(bool Reached, Personal? Note, Author Author, DateTimeOffset At);

/// <summary>Calls in the case file.</summary>
internal static class FoldingCallBacks
{
    public static CaseFile With(CaseFile file, CaseEvent happened) => happened switch
    {
        CallBackRequested e => file with { CallBacks = file.CallBacks.And(new(e.CallBackId, e.QuestionId, e.About, e.Phone, e.Organisation, e.By, e.HappenedAt)) },
        CallBackTried e =>
            file.Change(e.CallBackId, asked => asked with { Attempts = [.. asked.Attempts, new(e.Reached, e.Note, e.By, e.HappenedAt)] }),
        CallBackSettled e => file.Settle(e.CallBackId, e, e.Reason, e.ContactId),
        CallBackWithdrawn e => file.Settle(e.CallBackId, e, e.Reason, null),
        _ => file,
    };

    private static CaseFile Settle(this CaseFile file, Guid callBack, CaseEvent e, Personal? reason, Guid? contact) =>
        file.Change(callBack, asked => asked with { Reason = reason, ContactId = contact, SettledBy = e.By, SettledAt = e.HappenedAt });

    private static CaseFile Change(this CaseFile file, Guid callBack, Func<CallBackEntry, CallBackEntry> change) =>
        file with { CallBacks = file.CallBacks.Change(asked => asked.CallBackId == callBack, change) };
}
