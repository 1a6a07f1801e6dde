using System.Buffers.Binary;

namespace Casework.Application.Documents;

/// <summary>
/// The form of a package (ZIP, APPNOTE 6.3), so plain that every program reads the same in it: one list, one record of its end, and the parts of
/// the list side by side from the first byte on, each under the same name in both places. Nothing stands before, between or behind them.
/// </summary>
internal static class PackageLayout
{
    private const int EndSize = 22, EntrySize = 46, LocalSize = 30, MostList = 256 * 1024;
    private const int Encrypted = 1, Described = 1 << 3, Utf8 = 1 << 11, Masked = 1 << 13;

    private sealed record Entry(long Place, int Flags, int Method, long Size, byte[] Name);

    public static bool IsPlain(Stream file)
    {
        if (file.Length < EndSize) return false;
        var behind = file.Length - EndSize;
        var end = Bytes(file, behind, EndSize);
        var (count, size, start) = (Short(end, 10), Long(end, 12), Long(end, 16));
        if (!end.AsSpan().StartsWith("PK\u0005\u0006"u8) || Long(end, 4) != 0 || Short(end, 8) != count || Short(end, 20) != 0) return false;
        if (size > MostList || start + size != behind) return false;
        return Entries(Bytes(file, start, (int)size)) is { } entries && entries.Count == count && AreSideBySide(file, entries, start);
    }

    /// <summary>What the list names, by its place in the file; null when there is something else in it.</summary>
    private static List<Entry>? Entries(byte[] list)
    {
        if (HasEnd(list)) return null;
        List<Entry> entries = [];
        for (var at = 0; at < list.Length;)
        {
            var left = list.AsSpan(at);
            if (left.Length < EntrySize || !left.StartsWith("PK\u0001\u0002"u8)) return null;
            var (name, whole) = (Short(left, 28), EntrySize + Short(left, 28) + Short(left, 30) + Short(left, 32));
            if (left.Length < whole || Short(left, 34) != 0) return null;
            entries.Add(new(Long(left, 42), Short(left, 8), Short(left, 10), Long(left, 20), left.Slice(EntrySize, name).ToArray()));
            at += whole;
        }

        return [.. entries.OrderBy(entry => entry.Place)];
    }

    private static bool AreSideBySide(Stream file, List<Entry> entries, long listStart)
    {
        var at = 0L;
        foreach (var (index, entry) in entries.Index())
        {
            var next = index + 1 < entries.Count ? entries[index + 1].Place : listStart;
            if (entry.Place != at || DataOf(file, entry, listStart) is not { } data) return false;
            if (!Ends(file, entry, data + entry.Size, next)) return false;
            at = next;
        }

        return at == listStart;
    }

    /// <summary>Where the data of a part begins; null when what stands before it does not say the same as the list.</summary>
    private static long? DataOf(Stream file, Entry entry, long listStart)
    {
        if (entry.Place + LocalSize > listStart) return null;
        var local = Bytes(file, entry.Place, LocalSize);
        var (flags, rest) = (Short(local, 6), Short(local, 26) + Short(local, 28));
        if (!local.AsSpan().StartsWith("PK\u0003\u0004"u8) || ((flags ^ entry.Flags) & (Described | Utf8)) != 0 || Short(local, 8) != entry.Method) return null;
        if ((flags & (Encrypted | Masked)) != 0 || ((flags & Described) == 0 && Long(local, 18) != entry.Size)) return null;
        if (entry.Place + LocalSize + rest > listStart) return null;
        var names = Bytes(file, entry.Place + LocalSize, rest);
        return !HasEnd(names) && names.AsSpan(0, Short(local, 26)).SequenceEqual(entry.Name) ? entry.Place + LocalSize + rest : null;
    }

    /// <summary>Behind the data comes the next part; before it, where the part says so, its checksum and sizes, with or without a mark before them.</summary>
    private static bool Ends(Stream file, Entry entry, long behind, long next)
    {
        if ((entry.Flags & Described) == 0) return behind == next;
        if (next - behind is not (12 or 16 or 20 or 24)) return false;
        var description = Bytes(file, behind, (int)(next - behind));
        var isMarked = description.Length is 16 or 24;
        return (!isMarked || description.AsSpan().StartsWith("PK\u0007\u0008"u8)) && Long(description, isMarked ? 8 : 4) == entry.Size;
    }

    private static bool HasEnd(ReadOnlySpan<byte> bytes) => bytes.IndexOf("PK\u0005\u0006"u8) >= 0;

    private static byte[] Bytes(Stream file, long from, int count)
    {
        var bytes = new byte[count];
        file.Position = from;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
