using System.Reflection;
using System.Security.Cryptography;

namespace Casework.Web.Look;

/// <summary>A style sheet kept in the program; its address changes with its content, so browsers may keep it.</summary>
internal sealed class Stylesheet
{
    /// <summary>The one of all pages.</summary>
    public static readonly Stylesheet Screen = new("casework", "look");

    /// <summary>The one of what is printed: slips and letters.</summary>
    public static readonly Stylesheet Paper = new("paper", "paper");

    /// <summary>What the desk's pages have beside the one of all pages: dense, and dark where the reader's screen is.</summary>
    public static readonly Stylesheet Desk = new("desk", "desk");

    private readonly byte[] _css;

    private Stylesheet(string file, string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{file}.css")!;
        _css = new byte[stream.Length];
        stream.ReadExactly(_css);
        Path = $"/track/{name}-{Convert.ToHexStringLower(SHA256.HashData(_css))[..12]}.css";
    }

    public string Path { get; }

    public Task Send(HttpContext http)
    {
        http.Response.ContentType = "text/css; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return http.Response.Body.WriteAsync(_css, http.RequestAborted).AsTask();
    }
}
