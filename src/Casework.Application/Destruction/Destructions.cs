using Casework.Application.Documents;
using Casework.Application.Store;
using Casework.Domain.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Destruction;

/// <summary>
/// What goes with the event of a destruction: in its transaction the case's key and what else is derived from the case,
/// around it the two lines of the list outside. Views take their own plain text out.
/// </summary>
public sealed partial class Destructions(DestructionList list, KeyRing keys, IDocumentFiles files, ICopiesOfCase copies, ILogger<Destructions> log)
{
    /// <summary>Writes; where the events destroy, with everything that belongs to it.</summary>
    public async Task<CitizenCase> Around(IDocumentSession session, CitizenCase current, IReadOnlyList<CaseEvent> events, Func<Task<CitizenCase>> write)
    {
        if (events.OfType<PersonalDataDestroyed>().FirstOrDefault() is not { } destroyed) return await write();
        list.Begin(current.Id, destroyed);
        Erase(session, current.Id);
        var after = await write();
        keys.Forget(current.Id);
        list.Done(current.Id, destroyed);
        await RemoveFiles(current.Id);
        return after;
    }

    /// <summary>
    /// Of documents and, in Development, of messages. Without the key documents are unreadable already; what of them cannot be removed now is
    /// removed by the sweep.
    /// </summary>
    public async Task RemoveFiles(Guid caseId)
    {
        try
        {
            copies.RemoveAll(caseId);
            await files.RemoveAll(caseId, CancellationToken.None);
        }
        catch (Exception e)
        {
            LogFailure(log, e.GetType().Name);
        }
    }

    /// <summary>The key, the citizen's place if it is this case's, and the answers kept for repeats. Scheduled messages name a case by its id and hold nothing else.</summary>
    public static void Erase(IDocumentSession session, Guid caseId)
    {
        session.Delete<CaseKey>(caseId);
        session.DeleteWhere<OpenCaseOf>(place => place.CaseId == caseId);
        session.DeleteWhere<StoredAnswer>(answer => answer.CaseId == caseId);
        session.DeleteWhere<CommandReceipt>(receipt => receipt.CaseId == caseId);
    }

    [LoggerMessage(LogLevel.Warning, "Files of a destroyed case could not be removed ({Failure}); the sweep of documents does it later.")]
    private static partial void LogFailure(ILogger logger, string failure);
}
