using Casework.Projections.Vault;
using Marten;

namespace Casework.Projections.Tests;

/// <summary>The store's own settings, without a database, and the files that pin what it wrote.</summary>
internal static class Stored
{
    public static readonly string Folder = Path.Combine(Above(AppContext.BaseDirectory), "tests", "Casework.Projections.Tests");

    public static readonly string Approved = Path.Combine(Folder, "EventContract.approved.txt");

    public static readonly string Samples = Path.Combine(Folder, "EventSamples.json");

    public static readonly ISerializer Serializer = OfTheStore();

    private static ISerializer OfTheStore()
    {
        var master = new MasterKey(new byte[32]);
        var options = new StoreOptions();
        options.UseCasework(new KeyRing(master), new CitizenIndex(master));
        return options.Serializer();
    }

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Casework.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository."));
}
