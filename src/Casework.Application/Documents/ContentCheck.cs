using System.Text;

namespace Casework.Application.Documents;

/// <summary>
/// Tells what a file is by its content, whatever its name and sender say. It sees the file once, as it comes, and keeps the beginning of it.
/// A package of an office program has to be looked into as a whole (<see cref="OfficePackage"/>).
/// </summary>
public sealed class ContentCheck
{
    private const int HeadSize = 512;
    private readonly List<byte> _head = new(HeadSize);
    private readonly Decoder _utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] _letters = new char[8 * 1024];
    private bool _isText = true;

    /// <summary>Nothing that can still come would make it a kind that is taken.</summary>
    public bool IsHopeless => _head.Count >= HeadSize && !_isText && !IsPackage && Signature.Of(Head) is null;

    /// <summary>The kind, once all of it has been seen; null when it is none that is taken.</summary>
    /// <param name="whole">All of it once more, to look into a package.</param>
    public DocumentKind? KindOf(Stream whole) => IsPackage ? OfficePackage.KindOf(whole) : Signature.Of(Head) ?? (IsPlainText ? DocumentKind.Text : null);

    public void See(ReadOnlySpan<byte> bytes)
    {
        if (_head.Count < HeadSize) _head.AddRange(bytes[..Math.Min(bytes.Length, HeadSize - _head.Count)]);
        if (_isText && !IsPackage) _isText = AreLetters(bytes);
    }

    private ReadOnlySpan<byte> Head => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_head);

    private bool IsPackage => Head.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Not something that a program would take for a page or a script.</summary>
    private bool IsPlainText
    {
        get
        {
            var start = Encoding.UTF8.GetString(Head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
            return _isText && !start.StartsWith('<') && !start.StartsWith("#!", StringComparison.Ordinal) && !start.StartsWith("{\\rtf", StringComparison.Ordinal);
        }
    }

    private bool AreLetters(ReadOnlySpan<byte> bytes)
    {
        try
        {
            while (bytes.Length > 0)
            {
                _utf8.Convert(bytes, _letters, flush: false, out var used, out var made, out _);
                if (_letters.AsSpan(0, made).ContainsAnyInRange('\0', '\u0008') || _letters.AsSpan(0, made).ContainsAnyInRange('\u000E', '\u001F')) return false;
                bytes = bytes[used..];
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
