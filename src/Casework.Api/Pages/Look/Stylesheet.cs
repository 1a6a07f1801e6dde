using System.Reflection;
using System.Security.Cryptography;

namespace Casework.Api.Pages.Look;

/// <summary>The one style sheet of all pages, kept in the program; its address changes with its content, so browsers may keep it.</summary>
internal static class Stylesheet
{
    private static readonly byte[] Css = Read();

    public static readonly string Path = $"/track/look-{Convert.ToHexStringLower(SHA256.HashData(Css))[..12]}.css";

    public static Task Send(HttpContext http)
    {
        http.Response.ContentType = "text/css; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return http.Response.Body.WriteAsync(Css, http.RequestAborted).AsTask();
    }

    private static byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Casework.Api.Pages.Look.casework.css")!;
        var css = new byte[stream.Length];
        stream.ReadExactly(css);
        return css;
    }
}
