namespace Casework.Tests;

/// <summary>The folder of the sources that are tested.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Casework.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
