using System.Diagnostics;
using Casework.Application.Access;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Events;
using Casework.Projections.Readers;
using Marten;

namespace Casework.Application.Reading;

/// <summary>
/// Writes down who reads what, before the answer leaves: readers wait for one shared commit, so that no answer is unlogged
/// and many readers cost one write. What comes in while a commit runs goes along with the next, at most every 5 ms.
/// </summary>
public sealed class ReadLog(IDocumentStore store, StoreSettings settings, TimeProvider time)
{
    private const int Full = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly Lock _gate = new();
    private Batch _open = new();
    private bool _running;

    /// <summary>Returns when the entry is stored. Nothing shown needs no entry.</summary>
    public Task Write(Caller caller, string part, params IReadOnlyList<Guid> caseIds) =>
        caseIds.Count == 0 ? Task.CompletedTask : Write(caller, Author.Of(caller.Actor), part, caseIds);

    /// <summary>Events taken out of the system, of one case or of all.</summary>
    public Task WriteExport(Caller caller, Guid? caseId) => Write(caller, Author.Of(caller.Actor), "export", caseId is { } id ? [id] : []);

    /// <summary>Personal data that belongs to no case yet: of a register, or of a draft.</summary>
    public Task WriteWithoutCase(Caller caller, string part) => Write(caller, Author.Of(caller.Actor), part, []);

    /// <summary>A visit of the citizen, or of whoever holds the tracking code: only the role is kept.</summary>
    public Task WriteOwn(Caller caller, string part, params IReadOnlyList<Guid> caseIds) =>
        caseIds.Count == 0 ? Task.CompletedTask : Write(caller, Author.Of(Actor.Citizen), part, caseIds);

    /// <summary>A visit to the citizen's page: by the citizen, or by a representative, of whom the mandate is kept and no name.</summary>
    public Task WriteVisit(Caller caller, Mandate? mandate, string part, Guid caseId) =>
        Write(caller, Author.Of(mandate is null ? Actor.Citizen : Actor.Representative(mandate.Id)), part, [caseId]);

    private Task Write(Caller caller, Author author, string part, IReadOnlyList<Guid> caseIds)
    {
        var entry = Entry(caller, author, part, caseIds);
        lock (_gate)
        {
            var batch = _open;
            batch.Entries.Add(entry);
            if (!_running)
            {
                _running = true;
                _ = Task.Run(Commit);
            }

            return batch.Stored.Task.WaitAsync(caller.Aborted);
        }
    }

    private async Task Commit()
    {
        // It goes on for readers behind the one whose request it began in.
        Doubt.Leave();
        while (Take() is { } batch)
        {
            var started = TimeProvider.System.GetTimestamp();
            await Store(batch);
            var rest = Pause - TimeProvider.System.GetElapsedTime(started);
            if (rest > TimeSpan.Zero && HasFew()) await Task.Delay(rest);
        }
    }

    private bool HasFew()
    {
        lock (_gate) return _open.Entries.Count is > 0 and < Full;
    }

    private Batch? Take()
    {
        lock (_gate)
        {
            if (_open.Entries.Count == 0)
            {
                _running = false;
                return null;
            }

            var taken = _open;
            _open = new();
            return taken;
        }
    }

    private async Task Store(Batch batch)
    {
        try
        {
            await Insert(batch.Entries);
            batch.Stored.SetResult();
        }
        catch (Exception e)
        {
            batch.Stored.SetException(e);
        }
    }

    private async Task Insert(IReadOnlyList<ReadEntry> entries)
    {
        await using var connection = await store.Connect(CancellationToken.None);
        await using var rows = ReadRows.Insert(connection, store.Options, entries);
        rows.CommandTimeout = (int)settings.Patience.TotalSeconds;
        await connection.Commit(() => rows.ExecuteNonQueryAsync());
    }

    private ReadEntry Entry(Caller caller, Author author, string part, IReadOnlyList<Guid> caseIds)
    {
        var now = time.GetUtcNow();
        return new(Guid.CreateVersion7(now), [.. caseIds], author.Id, author.Name, WireName.Of(author.Role), author.Desk, author.Organisation,
            author.Role switch { Role.Citizen => "own-case", Role.Representative => "mandate", _ => caller.Purpose ?? OwnPurpose(author.Role) }, part, now, caller.Correlation)
        { StartedAt = now - Taken() };
    }

    /// <summary>How long the request is under way.</summary>
    private static TimeSpan Taken() => Activity.Current is { } request ? TimeProvider.System.GetUtcNow() - request.StartTimeUtc : TimeSpan.Zero;

    private static string OwnPurpose(Role role) => role switch
    {
        Role.Auditor => "audit",
        Role.PrivacyOfficer => "privacy-supervision",
        _ => "case-handling",
    };

    private sealed class Batch
    {
        public List<ReadEntry> Entries { get; } = [];

        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
