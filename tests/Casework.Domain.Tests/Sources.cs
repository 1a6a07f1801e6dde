using Casework.Tests;

namespace Casework.Domain.Tests;

/// <summary>The project's own files, for tests that read what the compiler does not tell.</summary>
internal static class Sources
{
    public static readonly string Root = Repository.Root;

    public static readonly string Domain = Path.Combine(Root, "src", "Casework.Domain");
    public static readonly string Tests = Path.Combine(Root, "tests", "Casework.Domain.Tests");

    public static IEnumerable<string> Of(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories);
}
