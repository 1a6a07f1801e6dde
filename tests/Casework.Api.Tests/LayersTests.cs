using System.Text.RegularExpressions;
using System.Xml.Linq;
using Casework.Tests;

namespace Casework.Api.Tests;

/// <summary>The layers of README's map, and no circle between folders: a folder is a directory of the second level below a project.</summary>
public sealed partial class LayersTests
{
    /// <summary>What each project may refer to.</summary>
    private static readonly Dictionary<string, string[]> Layers = new()
    {
        ["Domain"] = [],
        ["Proof"] = [],
        ["Verify"] = ["Proof"],
        ["Projections"] = ["Domain"],
        ["Application"] = ["Projections", "Proof"],
        ["Http"] = ["Application"],
        ["Sealing"] = ["Application"],
        ["Delivery"] = ["Application"],
        ["Import"] = ["Application"],
        ["Export"] = ["Import", "Sealing"],
        ["Web"] = ["Http"],
        ["Api"] = ["Delivery", "Export", "Import", "Sealing", "Web"],
    };

    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    [Fact]
    public void every_project_refers_to_its_layer_and_no_other() =>
        Directory.GetDirectories(Sources).Select(folder => Path.GetFileName(folder)).ToDictionary(Short, References)
            .ShouldBe(Layers.ToDictionary(layer => layer.Key, layer => string.Join(' ', layer.Value)), ignoreOrder: true);

    [Fact]
    public void the_application_knows_no_http() =>
        typeof(Casework.Application.Commands.CommandExecutor).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!).Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
            // Seals without HTTP: it only lives under that name.
            .ShouldBe(["Microsoft.AspNetCore.DataProtection.Abstractions"]);

    [Fact]
    public void folders_import_each_other_in_no_circle()
    {
        var imports = Imports();
        string[] left = [.. imports.Keys];
        // Whoever imports nobody that is left is in no circle.
        for (var before = -1; left.Length != before;)
        {
            before = left.Length;
            left = [.. left.Where(folder => imports[folder].Intersect(left).Any())];
        }

        left.ShouldBeEmpty();
    }

    /// <summary>Verify is one small program in one room.</summary>
    [Fact]
    public void the_root_of_a_project_holds_composition_only() =>
        Directory.GetDirectories(Sources, "Casework.*").Where(project => !project.EndsWith(".Verify", StringComparison.Ordinal)).SelectMany(project => Directory.GetFiles(project, "*.cs"))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith("Setup", StringComparison.Ordinal) && name is not ("GlobalUsings" or "AssemblyInfo" or "Program" or "Composition" or "Verbs"))
            .ShouldBeEmpty();

    private static string Short(string project) => project["Casework.".Length..];

    private static string References(string project) => string.Join(' ', XDocument.Load(Path.Combine(Sources, project, project + ".csproj"))
        .Descendants("ProjectReference").Select(reference => Short(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))).Order());

    private static Dictionary<string, HashSet<string>> Imports()
    {
        var files = Directory.GetFiles(Sources, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains("/Internal/Generated/", StringComparison.Ordinal))
            .Select(file => (Folder: FolderOf(file), Text: File.ReadAllText(file))).ToArray();
        var folders = files.Select(file => file.Folder).ToHashSet();
        return files.GroupBy(file => file.Folder).ToDictionary(
            folder => folder.Key,
            folder => folder.SelectMany(file => Using().Matches(file.Text)).Select(import => FolderNamed(import.Groups[1].Value)).Where(other => other != folder.Key && folders.Contains(other)).ToHashSet());
    }

    private static string FolderOf(string file) => FolderNamed(Path.GetRelativePath(Sources, Path.GetDirectoryName(file)!).Replace('/', '.'));

    private static string FolderNamed(string name) => string.Join('.', name.Split('.').Take(3));

    [GeneratedRegex(@"^\s*@?(?:global )?using (?:static )?(?:\w+ = )?(Casework[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
