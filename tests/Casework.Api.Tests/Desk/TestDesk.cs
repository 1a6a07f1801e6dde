using System.Text.Json;
using Alba;
using Casework.Api.SignIn;
using Casework.Application.Officials;
using Casework.Domain;
using Casework.Domain.Officials;
using Casework.Projections.Vault;
using Marten;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(Casework.Api.Tests.TestDesk))]

namespace Casework.Api.Tests;

/// <summary>The whole system on a real PostgreSQL, in a schema of its own, with a clock that tests move.</summary>
public class TestDesk : IAsyncLifetime
{
    public IAlbaHost Host { get; private set; } = null!;

    public FakeTimeProvider Clock { get; protected init; } = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public KeptLogs Logs { get; } = new();

    public string Schema { get; protected set; } = "test_" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>Where checkpoints go when they leave this system.</summary>
    public string Checkpoints => Path.Combine(Path.GetTempPath(), "casework-checkpoints", Schema);

    /// <summary>Where the list of destructions is kept, outside the database.</summary>
    public string Destructions => Path.Combine(Checkpoints, "destructions");

    /// <summary>Where sealed files of documents lie.</summary>
    public string Documents => Path.Combine(Checkpoints, "documents");

    /// <summary>Where messages go that have no gateway.</summary>
    public string Messages => Path.Combine(Checkpoints, "messages");

    protected bool OwnsCheckpoints { get; set; } = true;

    protected string EnvironmentName { get; init; } = "Development";

    public byte[] MasterKeyBytes { get; protected set; } = new byte[32];

    public byte[] SigningKey { get; protected set; } = [.. Enumerable.Repeat((byte)7, 32)];

    /// <summary>Settings that differ from those of a developer's machine; a test may change them before the start. A busy machine is no slow database.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Samples:Load"] = "false",
        ["Records:Archiving"] = "false",
        ["Inbox:HeartbeatSeconds"] = "1",
        ["Store:PatienceSeconds"] = "120",
    };

    public IDocumentStore Store => Host.Services.GetRequiredService<IDocumentStore>();

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        Host = await AlbaHost.For<Program>(web =>
        {
            web.UseEnvironment(EnvironmentName);
            web.UseSetting("Store:Schema", Schema);
            foreach (var (name, value) in Settings) web.UseSetting(name, value);
            web.UseSetting("Wolverine:Mode", "Solo");
            web.UseSetting("CASEWORK_MASTER_KEY", Convert.ToBase64String(MasterKeyBytes));
            web.UseSetting("CASEWORK_SIGNING_KEY", Convert.ToBase64String(SigningKey));
            web.UseSetting("Proof:Checkpoints", Checkpoints);
            web.UseSetting("Records:Destructions", Destructions);
            web.UseSetting("Documents:Folder", Documents);
            web.UseSetting("Outbox:Folder", Messages);
            web.ConfigureLogging(logging => logging.AddProvider(Logs));
            web.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
            web.ConfigureServices(Add);
        });
        await EnterWellKnown();
        // As strict as the real server is by itself.
        Host.Server.AllowSynchronousIO = false;
    }

    /// <summary>What this desk has besides.</summary>
    protected virtual void Add(IServiceCollection services)
    {
    }

    /// <summary>Colleagues to whom tests give work before they have signed in themselves.</summary>
    private async Task EnterWellKnown()
    {
        var directory = Host.Services.GetRequiredService<OfficialDirectory>();
        foreach (var name in (string[])["aziz", "carla", "dirk"]) await directory.Enter(name, name, [new(Role.FirstLine, Desk: "utrecht")], EnteredBy.Operator, default);
        foreach (var name in (string[])["max", "mira"]) await directory.Enter(name, name, [new(Role.Mediator)], EnteredBy.Operator, default);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
        if (OwnsCheckpoints && Directory.Exists(Checkpoints)) Directory.Delete(Checkpoints, recursive: true);
    }

    /// <summary>Somebody who is signed in with these claims.</summary>
    public Person SignIn(string sub, string role, string? desk = null, string? organisation = null, string? bsn = null, string? kvk = null, string? name = null, string? acr = null) =>
        SignIn(sub, [role], desk, organisation, bsn, kvk, name, acr);

    /// <summary>As above, with several roles at once.</summary>
    public Person SignIn(string sub, string[] role, string? desk = null, string? organisation = null, string? bsn = null, string? kvk = null, string? name = null, string? acr = null)
    {
        Dictionary<string, object?> claims = new() { ["sub"] = sub, ["name"] = name ?? sub, ["role"] = role, ["desk"] = desk, ["organisation"] = organisation, ["bsn"] = bsn, ["kvk"] = kvk, ["acr"] = acr };
        var token = DevelopmentTokens.Create(
            claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => JsonSerializer.SerializeToElement(claim.Value)),
            Host.Services.GetRequiredService<MasterKey>());
        return new(Host.Server.CreateClient(), token);
    }

    public Person WithToken(string token) => new(Host.Server.CreateClient(), token);

    public Person Nobody => new(Host.Server.CreateClient(), null);

    public Person FirstLine(string sub = "anna", string desk = "utrecht") => SignIn(sub, "firstLine", desk);

    public Person Specialist(string organisation, string sub = "bram") => SignIn(sub, "secondLine", organisation: organisation);

    public Person Coordinator(string desk = "utrecht") => SignIn($"coordinator-{desk}", "coordinator", desk);

    public Person Mediator => SignIn("mira", "mediator");

    public Person Auditor => SignIn("audrey", "auditor");

    public Person RecordsManager => SignIn("rick", "recordsManager");

    public Person Citizen(string bsn) => SignIn("citizen-" + bsn, "citizen", bsn: bsn);
}
