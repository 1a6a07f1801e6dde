using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Casework.Application.Documents;

/// <summary>
/// A document of an office program is a package (ZIP): its kind follows from the names of its parts (ECMA-376) or from its first part (ODF 1.3, part 2, 3.3).
/// One with macros is not taken, whatever their part is called: a program finds it by its type and by what refers to it. Nor is any other package.
/// </summary>
internal static class OfficePackage
{
    /// <summary>More than the lists of parts of any document hold together.</summary>
    private const int MostRead = 8 * 1024 * 1024;

    private const string Types = "[Content_Types].xml";

    public static DocumentKind? KindOf(Stream file)
    {
        try
        {
            if (!PackageLayout.IsPlain(file)) return null;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
            if (!zip.Entries.All(part => names.Add(part.FullName)) || names.Any(IsMacro) || RefersToMacros(zip)) return null;
            return names.Contains(Types) ? OfParts(names) : OfFirstPart(zip);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    private static DocumentKind? OfParts(HashSet<string> names) => names switch
    {
        _ when names.Contains("word/document.xml") => DocumentKind.Docx,
        _ when names.Contains("xl/workbook.xml") => DocumentKind.Xlsx,
        _ when names.Contains("ppt/presentation.xml") => DocumentKind.Pptx,
        _ => null,
    };

    private static DocumentKind? OfFirstPart(ZipArchive zip)
    {
        if (zip.Entries is not [{ FullName: "mimetype", Length: < 100 } first, ..]) return null;
        using var text = new StreamReader(first.Open(), Encoding.ASCII);
        var type = text.ReadToEnd();
        return new[] { DocumentKind.Odt, DocumentKind.Ods }.FirstOrDefault(kind => kind.MediaType == type);
    }

    /// <summary>By its name: macros of ODF lie in folders of these names. A part in pieces could hide from whoever reads it whole.</summary>
    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".piece", StringComparison.OrdinalIgnoreCase)
        || name.Contains('\\') || name.Split('/')[..^1].Any(folder => folder.ToUpperInvariant() is "BASIC" or "SCRIPTS");

    /// <summary>By its type in the list of types, or by the kind of a relationship that leads to it (ECMA-376, part 2).</summary>
    private static bool RefersToMacros(ZipArchive zip)
    {
        var lists = zip.Entries.Where(IsList).ToList();
        return lists.Sum(list => list.Length) > MostRead || lists.Any(list => TypesIn(list).Any(MeansMacros));
    }

    private static bool IsList(ZipArchiveEntry part) =>
        part.FullName.Equals(Types, StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool MeansMacros(string type) => type.Contains("vba", StringComparison.OrdinalIgnoreCase) || type.Contains("macro", StringComparison.OrdinalIgnoreCase);

    /// <summary>The types that a list names, of parts and of relationships. One that is longer than it says is not read to its end.</summary>
    private static IEnumerable<string> TypesIn(ZipArchiveEntry list)
    {
        using var stream = list.Open();
        using var xml = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = list.Length + 1 });
        while (xml.Read())
            foreach (var name in (string[])["ContentType", "Type"])
                if (xml.NodeType is XmlNodeType.Element && xml.GetAttribute(name) is { } type) yield return type;
    }
}
