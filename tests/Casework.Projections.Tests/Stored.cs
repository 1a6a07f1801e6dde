using Casework.Domain.Catalogues;
using Casework.Projections.Vault;
using Casework.Tests;
using Marten;

namespace Casework.Projections.Tests;

/// <summary>The store's own settings, without a database, and the files that pin what it wrote.</summary>
internal static class Stored
{
    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "Casework.Projections.Tests");

    public static readonly string Approved = Path.Combine(Folder, "EventContract.approved.txt");

    public static readonly string Samples = Path.Combine(Folder, "EventSamples.json");

    public static readonly ISerializer Serializer = OfTheStore();

    /// <summary>One version that says nothing: every case is kept as long as the law can ask for.</summary>
    public static CatalogueVersions Catalogues { get; } = new([new(
        "2026-11", new Dictionary<string, Service>(), new Dictionary<string, LifeEvent>(), new Dictionary<string, Organisation>(),
        new Dictionary<string, Desk>(), new Dictionary<string, Purpose>(), [])]);

    private static ISerializer OfTheStore()
    {
        var master = new MasterKey(new byte[32]);
        var options = new StoreOptions();
        options.UseCasework(new KeyRing(master), new CitizenIndex(master), Catalogues);
        return options.Serializer();
    }
}
