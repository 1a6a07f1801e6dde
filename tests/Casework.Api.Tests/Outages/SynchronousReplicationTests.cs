namespace Casework.Api.Tests.Outages;

/// <summary>A cluster whose commits wait for a standby that is not there: nothing is acknowledged that the standby does not have.</summary>
[Trait("Category", "Smoke")]
public sealed class SynchronousReplicationTests : IAsyncLifetime
{
    private readonly OwnCluster _cluster = new();
    private readonly TestDesk _desk = new() { Settings = { ["Store:PatienceSeconds"] = "10" } };

    public async ValueTask InitializeAsync()
    {
        await _cluster.Start();
        _desk.Settings["ConnectionStrings:casework"] = _cluster.ConnectionString;
        await _desk.InitializeAsync();
    }

    [Fact]
    public async Task nothing_is_acknowledged_before_the_standby_has_it()
    {
        var taken = await _desk.FirstLine().TakeIn();
        await _cluster.WaitFor("nobody");
        // The wait is cut off at the end of patience, and PostgreSQL commits here alone.
        (await Note(taken, "slow")).ShouldBeProblem(503, "outcome-unknown");
        // It stands here, and still nobody may be told.
        (await Note(taken, "slow")).ShouldBeProblem(503, "outcome-unknown");
        // An administrator cancels the wait: PostgreSQL says so in a warning, and commits here alone.
        var waiting = Note(taken, "cancelled");
        await _cluster.CancelTheWait();
        (await waiting).ShouldBeProblem(503, "outcome-unknown");
        var again = Note(taken, "cancelled");
        await _cluster.CancelTheWait();
        (await again).ShouldBeProblem(503, "outcome-unknown");
        (await _desk.Nobody.Get("~/health/ready")).ShouldBeProblem(503, "not-ready");

        await _cluster.WaitFor("");
        foreach (var key in (string[])["slow", "cancelled"]) (await Note(taken, key)).ShouldBe(201);
        (await _desk.History(taken)).Count(name => name == "note-added").ShouldBe(2);
    }

    [Fact]
    public async Task an_intake_is_repeated_the_same_way()
    {
        // The next case numbers are fetched in a transaction of their own, which would wait too.
        await _desk.FirstLine().TakeIn();
        await _cluster.WaitFor("nobody");
        var intake = new { citizen = new { kind = "person", name = "De heer Bos", bsn = Scenarios.NewBsn() }, channel = "counter", questions = (object[])[new { text = "Mijn AOW", service = "aow-pension" }] };
        var waiting = _desk.FirstLine().Post("/cases", intake, ("Idempotency-Key", "intake"));
        await _cluster.CancelTheWait();
        (await waiting).ShouldBeProblem(503, "outcome-unknown");
        (await _desk.FirstLine().Post("/cases", intake, ("Idempotency-Key", "intake"))).ShouldBeProblem(503, "outcome-unknown");
        await _cluster.WaitFor("");
        (await _desk.FirstLine().Post("/cases", intake, ("Idempotency-Key", "intake"))).ShouldBe(201);
    }

    [Fact]
    public void no_connection_is_made_that_goes_on_after_a_cancelled_wait()
    {
        foreach (var given in (string[])["Host=a", "Host=a;Cancellation Timeout=2000", "Host=a;CancellationTimeout=0"])
        {
            var settings = new Casework.Application.Store.StoreSettings(given, "casework");
            foreach (var made in (string[])[settings.OwnerConnection, settings.ApplicationConnection])
                new Npgsql.NpgsqlConnectionStringBuilder(made).CancellationTimeout.ShouldBe(-1);
        }
    }

    private Task<Answer> Note(TakenIn taken, string key) => _desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Dag" }, ("Idempotency-Key", key));

    public async ValueTask DisposeAsync()
    {
        await _cluster.WaitFor("");
        await _desk.DisposeAsync();
        await _cluster.DisposeAsync();
    }
}
