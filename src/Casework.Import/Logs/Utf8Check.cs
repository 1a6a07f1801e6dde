using System.Text;

namespace Casework.Import.Logs;

/// <summary>Tells whether bytes are text in UTF-8, or in UTF-16 or UTF-32 with its byte order mark, in constant memory.</summary>
internal static class Utf8Check
{
    /// <summary>False only when a byte is there that UTF-8 does not allow; a stream that cannot be read is the reader's to tell.</summary>
    public static bool Holds(Stream content)
    {
        using var text = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), true, 65536, leaveOpen: true);
        var buffer = new char[65536];
        try
        {
            while (text.Read(buffer) > 0) { }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return true;
        }
    }
}
