using System.Buffers.Binary;
using System.Text;

namespace Casework.Api.Documents;

/// <summary>
/// A document of an office program is a package (ZIP): its kind follows from the names of its parts (ECMA-376) or from its first part (ODF 1.3, part 2, 3.3).
/// One with macros is not taken, nor any other package.
/// </summary>
internal static class OfficePackage
{
    private const int EndSize = 22, EntrySize = 46, FirstName = 30;

    public static DocumentKind? KindOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        if (NamesIn(tail) is not { } names || names.Any(HasMacros)) return null;
        return names.Contains("[Content_Types].xml") ? OfParts(names) : OfFirstPart(head);
    }

    private static DocumentKind? OfParts(HashSet<string> names) => names switch
    {
        _ when names.Contains("word/document.xml") => DocumentKind.Docx,
        _ when names.Contains("xl/workbook.xml") => DocumentKind.Xlsx,
        _ when names.Contains("ppt/presentation.xml") => DocumentKind.Pptx,
        _ => null,
    };

    private static DocumentKind? OfFirstPart(ReadOnlySpan<byte> head)
    {
        if (head.Length < FirstName + 8 || !head[FirstName..].StartsWith("mimetype"u8)) return null;
        var (size, extra) = (BinaryPrimitives.ReadInt32LittleEndian(head[18..]), BinaryPrimitives.ReadUInt16LittleEndian(head[28..]));
        var from = FirstName + 8 + extra;
        if (size is < 1 or > 100 || head.Length < from + size) return null;
        var type = Encoding.ASCII.GetString(head.Slice(from, size));
        return new[] { DocumentKind.Odt, DocumentKind.Ods }.FirstOrDefault(kind => kind.MediaType == type);
    }

    private static bool HasMacros(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names in the list at the end; null when there is no such list, or when it is longer than any document's.</summary>
    private static HashSet<string>? NamesIn(ReadOnlySpan<byte> tail)
    {
        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length < end + EndSize) return null;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 12)..]);
        if (size > end) return null;
        var list = tail.Slice(end - (int)size, (int)size);
        HashSet<string> names = new(StringComparer.Ordinal);
        while (list.Length >= EntrySize && list.StartsWith("PK\u0001\u0002"u8))
        {
            int name = BinaryPrimitives.ReadUInt16LittleEndian(list[28..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(list[30..]), comment = BinaryPrimitives.ReadUInt16LittleEndian(list[32..]);
            if (list.Length < EntrySize + name + extra + comment) return null;
            names.Add(Encoding.UTF8.GetString(list.Slice(EntrySize, name)));
            list = list[(EntrySize + name + extra + comment)..];
        }

        return list.IsEmpty ? names : null;
    }
}
