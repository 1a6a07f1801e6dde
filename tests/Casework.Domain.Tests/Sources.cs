namespace Casework.Domain.Tests;

/// <summary>The project's own files, for tests that read what the compiler does not tell.</summary>
internal static class Sources
{
    public static readonly string Root = Above(AppContext.BaseDirectory);

    public static readonly string Domain = Path.Combine(Root, "src", "Casework.Domain");
    public static readonly string Tests = Path.Combine(Root, "tests", "Casework.Domain.Tests");

    public static IEnumerable<string> Of(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories);

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Casework.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository."));
}
