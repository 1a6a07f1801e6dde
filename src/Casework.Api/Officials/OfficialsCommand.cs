using Casework.Api.Store;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using JasperFx.CommandLine;
using Marten;

namespace Casework.Api.Officials;

public enum OfficialsAct { list, enter, deactivate, reactivate }

public sealed class OfficialsInput : NetCoreInput
{
    [Description("list, enter, deactivate or reactivate")]
    public OfficialsAct Act { get; set; }

    [Description("The subject of their sign-in")]
    public string? Id { get; set; }

    [Description("Why; required to deactivate or reactivate")]
    public string? ReasonFlag { get; set; }

    [Description("Their name, to enter them")]
    public string? NameFlag { get; set; }

    [Description("Their role, to enter them")]
    public string? RoleFlag { get; set; }

    [Description("The desk at which they hold the role")]
    public string? DeskFlag { get; set; }

    [Description("The organisation in which they hold the role")]
    public string? OrganisationFlag { get; set; }
}

/// <summary><c>officials</c>: the operator's way into the directory. Exit code 1 when the directory says no, 2 when what was asked is not understood.</summary>
[Description("Enter, deactivate and reactivate officials", Name = "officials")]
public sealed class OfficialsCommand : JasperFxAsyncCommand<OfficialsInput>
{
    public OfficialsCommand()
    {
        Usage("List everybody").Arguments(input => input.Act);
        Usage("Change one").Arguments(input => input.Act, input => input.Id!);
    }

    public override async Task<bool> Execute(OfficialsInput input)
    {
        using var host = input.BuildHost();
        var services = host.Services;
        if (Fault(input, services.GetRequiredService<CatalogueVersions>().Current) is { } fault) return Say(fault);
        Verb.WasTried = true;
        await ActivatorUtilities.CreateInstance<Migration>(services).StartAsync(CancellationToken.None);
        await services.GetRequiredService<IndexKey>().StartAsync(CancellationToken.None);
        await ActivatorUtilities.CreateInstance<MissingViews>(services).StartAsync(CancellationToken.None);
        await ActivatorUtilities.CreateInstance<DirectoryStart>(services).StartAsync(CancellationToken.None);
        return input.Act switch
        {
            OfficialsAct.list => await List(services),
            OfficialsAct.enter => await Enter(input, services),
            OfficialsAct.deactivate => await Deactivate(input, services),
            _ => await Change(input, services, current => DirectoryChanges.Reactivate(current, input.ReasonFlag!), "works here again") is not null,
        };
    }

    private static string? Fault(OfficialsInput input, Catalogue catalogue) => input switch
    {
        { Act: OfficialsAct.list } => null,
        { Id: null or "" } => "Name the official: officials deactivate ID --reason TEXT",
        { Act: OfficialsAct.deactivate or OfficialsAct.reactivate, ReasonFlag: null or "" } => "Say why: --reason TEXT",
        { Act: OfficialsAct.enter, NameFlag: null or "" } => "Give their name: --name TEXT",
        { Act: OfficialsAct.enter } when RoleOf(input) is null => "Give their role: --role firstLine, secondLine, coordinator, mediator, auditor, serviceOwner, recordsManager or privacyOfficer",
        { DeskFlag: { } desk } when !catalogue.Desks.ContainsKey(desk) => $"There is no desk '{desk}'. There are: {string.Join(", ", catalogue.Desks.Keys)}",
        { OrganisationFlag: { } code } when !catalogue.Organisations.ContainsKey(code) => $"There is no organisation '{code}'. There are: {string.Join(", ", catalogue.Organisations.Keys)}",
        _ => null,
    };

    private static Role? RoleOf(OfficialsInput input) =>
        SignIn.SignedIn.IsRole(input.RoleFlag ?? "") && input.RoleFlag != "citizen" ? Enum.Parse<Role>(input.RoleFlag!, ignoreCase: true) : null;

    private static async Task<bool> List(IServiceProvider services)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession();
        foreach (var entry in await session.Query<DirectoryEntry>().OrderBy(entry => entry.OfficialId).ToListAsync())
            Console.Out.WriteLine($"{entry.OfficialId}\t{(entry.Active ? "active" : "inactive")}\t{string.Join(", ", entry.Placements.Select(Told))}");
        return true;
    }

    private static string Told(Placement placement) =>
        placement.Role + (placement.Desk is { } desk ? $" at desk {desk}" : "") + (placement.Organisation is { } organisation ? $" of {organisation}" : "");

    private static async Task<bool> Enter(OfficialsInput input, IServiceProvider services)
    {
        await services.GetRequiredService<OfficialDirectory>().Enter(
            input.Id!, input.NameFlag!, [new(RoleOf(input)!.Value, input.DeskFlag, input.OrganisationFlag)], EnteredBy.Operator, CancellationToken.None);
        Console.Out.WriteLine($"{input.Id} is in the directory.");
        return true;
    }

    private static async Task<bool> Deactivate(OfficialsInput input, IServiceProvider services)
    {
        var directory = services.GetRequiredService<OfficialDirectory>();
        if (await directory.Find(input.Id!, CancellationToken.None) is not { } entry) return Say($"There is no official '{input.Id}'.");
        foreach (var place in Succession.Places(entry))
            if (await directory.Successor(place, entry.OfficialId, CancellationToken.None) is null)
                return Say($"Nobody else who is active works at {place.Code}: somebody must take over first.");
        if (await Change(input, services, current => DirectoryChanges.Deactivate(current, input.ReasonFlag!), "works here no more") is not { } gone) return false;
        var moved = await services.GetRequiredService<Succession>().Of(gone, CancellationToken.None);
        Console.Out.WriteLine($"{moved} open cases went to others.");
        return true;
    }

    private static async Task<DirectoryEntry?> Change(
        OfficialsInput input, IServiceProvider services, Func<DirectoryEntry, IReadOnlyList<DirectoryEvent>> change, string told)
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
