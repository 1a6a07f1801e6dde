using System.CommandLine;
using System.CommandLine.Parsing;
using Casework.Application.Access;
using Casework.Application.CommandLine;
using Casework.Application.Officials;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Marten;

namespace Casework.Application.Records;

/// <summary>What the operator asks of the directory.</summary>
internal sealed record OfficialsAsked(string Act, string? Id, string? Reason, string? Name, string? Role, string? Desk, string? Organisation);

/// <summary><c>officials</c>: the operator's way into the directory. Exit code 1 when the directory says no, 2 when what was asked is not understood.</summary>
public sealed class OfficialsCommand : Verb
{
    private static readonly string[] Acts = ["list", "enter", "deactivate", "reactivate"];
    private readonly Argument<string?> _act = Rules.Value("ACT");
    private readonly Argument<string?> _id = Rules.Value("ID");
    private readonly Option<string?>[] _options = [.. ((string[])["--reason", "--name", "--role", "--desk", "--organisation"]).Select(Rules.Option)];

    public OfficialsCommand() : base("officials")
    {
        Add(_act);
        Add(_id);
        foreach (var option in _options) Add(option);
        this.Requires(line => [Fault(Asked(line))]);
    }

    public override async Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams)
    {
        using var host = system();
        var (services, input) = (host.Services, Asked(asked.CommandResult));
        if (Unknown(input, services.GetRequiredService<CatalogueVersions>().Current) is { } fault) return streams.Refuse(2, fault);
        await ActivatorUtilities.CreateInstance<Migration>(services).StartAsync(CancellationToken.None);
        await services.GetRequiredService<IndexKey>().StartAsync(CancellationToken.None);
        await ActivatorUtilities.CreateInstance<MissingViews>(services).StartAsync(CancellationToken.None);
        await ActivatorUtilities.CreateInstance<DirectoryStart>(services).StartAsync(CancellationToken.None);
        var done = input.Act switch
        {
            "list" => await List(services),
            "enter" => await Enter(input, services),
            "deactivate" => await Deactivate(input, services),
            _ => await Change(input, services, current => DirectoryChanges.Reactivate(current, input.Reason!), "works here again") is not null,
        };
        return done ? 0 : 1;
    }

    private OfficialsAsked Asked(CommandResult line) => new(
        line.GetValue(_act) ?? "", line.GetValue(_id), line.GetValue(_options[0]), line.GetValue(_options[1]), line.GetValue(_options[2]),
        line.GetValue(_options[3]), line.GetValue(_options[4]));

    private static string? Fault(OfficialsAsked asked) => asked switch
    {
        { Act: var act } when !Acts.Contains(act) => $"Say what to do: {string.Join(", ", Acts)}.",
        { Act: "list", Id: not null } => "list takes no official.",
        { Act: "list" } => null,
        { Id: null or "" } => $"Name the official: officials {asked.Act} ID",
        { Act: "deactivate" or "reactivate", Reason: null or "" } => "Say why: --reason TEXT",
        { Act: "enter", Name: null or "" } => "Give their name: --name TEXT",
        { Act: "enter" } when RoleOf(asked) is null => "Give their role: --role firstLine, secondLine, coordinator, mediator, auditor, serviceOwner, recordsManager or privacyOfficer",
        _ => null,
    };

    private static string? Unknown(OfficialsAsked asked, Catalogue catalogue) => asked switch
    {
        { Desk: { } desk } when !catalogue.Desks.ContainsKey(desk) => $"There is no desk '{desk}'. There are: {string.Join(", ", catalogue.Desks.Keys)}",
        { Organisation: { } code } when !catalogue.Organisations.ContainsKey(code) => $"There is no organisation '{code}'. There are: {string.Join(", ", catalogue.Organisations.Keys)}",
        _ => null,
    };

    private static Role? RoleOf(OfficialsAsked input) =>
        SignedIn.IsRole(input.Role ?? "") && input.Role != "citizen" ? Enum.Parse<Role>(input.Role!, ignoreCase: true) : null;

    private static async Task<bool> List(IServiceProvider services)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession();
        foreach (var entry in await session.Query<DirectoryEntry>().OrderBy(entry => entry.OfficialId).ToListAsync())
            Console.Out.WriteLine($"{entry.OfficialId}\t{(entry.Active ? "active" : "inactive")}\t{string.Join(", ", entry.Placements.Select(Told))}");
        return true;
    }

    private static string Told(Placement placement) =>
        placement.Role + (placement.Desk is { } desk ? $" at desk {desk}" : "") + (placement.Organisation is { } organisation ? $" of {organisation}" : "");

    private static async Task<bool> Enter(OfficialsAsked input, IServiceProvider services)
    {
        await services.GetRequiredService<OfficialDirectory>().Enter(
            input.Id!, input.Name!, [new(RoleOf(input)!.Value, input.Desk, input.Organisation)], EnteredBy.Operator, CancellationToken.None);
        Console.Out.WriteLine($"{input.Id} is in the directory.");
        return true;
    }

    private static async Task<bool> Deactivate(OfficialsAsked input, IServiceProvider services)
    {
        var directory = services.GetRequiredService<OfficialDirectory>();
        if (await directory.Find(input.Id!, CancellationToken.None) is not { } entry) return Say($"There is no official '{input.Id}'.");
        foreach (var place in Succession.Places(entry))
            if (await directory.Successor(place, entry.OfficialId, CancellationToken.None) is null)
                return Say($"Nobody else who is active works at {place.Code}: somebody must take over first.");
        if (await Change(input, services, current => DirectoryChanges.Deactivate(current, input.Reason!), "works here no more") is not { } gone) return false;
        var moved = await services.GetRequiredService<Succession>().Of(gone, CancellationToken.None);
        Console.Out.WriteLine($"{moved} open cases went to others.");
        return true;
    }

    private static async Task<DirectoryEntry?> Change(
        OfficialsAsked input, IServiceProvider services, Func<DirectoryEntry, IReadOnlyList<DirectoryEvent>> change, string told)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();
        var (entry, changes) = await services.GetRequiredService<OfficialDirectory>().Append(
            session, input.Id!, current => current is null ? [] : change(current), CancellationToken.None);
        await session.Commit(CancellationToken.None);
        Console.Out.WriteLine(entry is null ? $"There is no official '{input.Id}'." : changes ? $"{input.Id} {told}." : $"{input.Id}: nothing to change.");
        return entry;
    }

    private static bool Say(string fault)
    {
        Console.Error.WriteLine(fault);
        return false;
    }
}
