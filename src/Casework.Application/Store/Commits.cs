using Marten;
using Npgsql;

namespace Casework.Application.Store;

/// <summary>
/// The one way to commit (SaveChangesAsync is banned). When the connection breaks or time runs out within a commit, or when PostgreSQL
/// says that the commit did not wait for its standby, nobody knows whether it stands: <see cref="OutcomeUnknownException"/>.
/// </summary>
public static class Commits
{
    /// <summary>Writes a record that says nothing, so that its commit waits for the standby: with it waits all that was committed before.</summary>
    public const string Mark = "select pg_logical_emit_message(true, 'casework', '')";

    public static async Task Commit(this IDocumentSession session, CancellationToken cancellation)
    {
        var commit = new Committing();
        ((ITransactionParticipantRegistrar)session).AddTransactionParticipant(commit);
#pragma warning disable RS0030 // This is the one place.
        await commit.Watch(() => session.SaveChangesAsync(cancellation));
#pragma warning restore RS0030
    }

    /// <summary>Waits for a commit of its own: a repeat must not promise what was committed before and the standby may not have.</summary>
    public static Task CommitMark(this IDocumentSession session, CancellationToken cancellation)
    {
        session.QueueSqlCommand(Mark);
        return session.Commit(cancellation);
    }

    /// <summary>One statement that is a transaction of its own.</summary>
    public static async Task<T> Commit<T>(this NpgsqlConnection connection, Func<Task<T>> statement)
    {
        var (commit, result) = (new Committing(), default(T)!);
        commit.Begin(connection);
        await commit.Watch(async () => result = await statement());
        return result;
    }

    /// <summary>Whether the server itself says that it took everything back.</summary>
    public static bool IsTakenBack(Exception e) =>
        e.All().OfType<PostgresException>().Any(error => error.InvariantSeverity == "ERROR")
        && !e.All().Any(each => each is NpgsqlException and not PostgresException);

    /// <summary>This exception and all within it.</summary>
    public static IEnumerable<Exception> All(this Exception e) =>
        (e is AggregateException many ? many.InnerExceptions : e.InnerException is { } inner ? [inner] : (IReadOnlyList<Exception>)[])
        .SelectMany(All).Prepend(e);

    private sealed class Committing : ITransactionParticipant
    {
        private bool _began, _stands, _unreplicated, _before;

        public Task BeforeCommitAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token)
        {
            Begin(connection);
            return Task.CompletedTask;
        }

        public Task AfterCommitAsync(CancellationToken token)
        {
            _stands = true;
            return Task.CompletedTask;
        }

        public void Begin(NpgsqlConnection connection)
        {
            connection.Notice += (_, said) => _unreplicated |= said.Notice.Routine == "SyncRepWaitForLSN";
            if (_began) return;
            _began = true;
            _before = Doubt.Current?.Commit() ?? false;
        }

        public async Task Watch(Func<Task> commit)
        {
            try
            {
                await commit();
            }
            catch (Exception e) when (_stands || (_began && !IsTakenBack(e)))
            {
                throw new OutcomeUnknownException(e);
            }
            catch when (_began)
            {
                Doubt.Current?.Undo(_before);
                throw;
            }

            if (_unreplicated) throw new OutcomeUnknownException();
        }
    }
}

/// <summary>A commit was sent off and nobody knows whether it stands, or whether it will outlive the primary server.</summary>
public sealed class OutcomeUnknownException(Exception? inner = null) : Exception("It is unknown whether the commit stands.", inner);
