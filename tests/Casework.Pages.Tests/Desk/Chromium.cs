namespace Casework.Pages.Tests;

/// <summary>The machine's own browser; <c>./casework test</c> installs it where it may.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static readonly string? Path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static void Needed() => Assert.SkipWhen(Path is null, "There is no Chromium on this machine.");
}
