using Marten;
using Npgsql;

namespace Casework.Application.Store;

/// <summary>Moves a case into the archive with whatever a session writes, and out of it for the length of that transaction: the store appends to no archived stream.</summary>
internal static class ArchivedStreams
{
    /// <summary>When all of the session is written, the case is archived with it.</summary>
    public static void ArchiveAtTheEnd(this IDocumentSession session, Guid caseId) =>
        ((ITransactionParticipantRegistrar)session).AddTransactionParticipant(new AtTheEnd(Functions(session).PutIn, caseId));

    /// <summary>So that one more event can be appended; it goes back with it.</summary>
    public static async Task TakeOutOfArchive(this IDocumentSession session, Guid caseId, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await session.AdvancedSql.QueryAsync<bool>($"select {Functions(session).TakeOut}(?) is null", cancellation, caseId);
        session.ArchiveAtTheEnd(caseId);
    }

    private static ArchiveFunctions Functions(IDocumentSession session) => new(session.DocumentStore.Options.DatabaseSchemaName);

    private sealed class AtTheEnd(string function, Guid caseId) : ITransactionParticipant
    {
        public async Task BeforeCommitAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token)
        {
            await using var command = new NpgsqlCommand($"select {function}($1)", connection, transaction) { Parameters = { new() { Value = caseId } } };
            await command.ExecuteNonQueryAsync(token);
        }
    }
}
