using Casework.Api.Problems;

namespace Casework.Api.Http;

/// <summary>Refuses requests with the character U+0000 (<see cref="NoText"/>) in a header, a cookie or a form.</summary>
internal static class NoTextInRequests
{
    public static void Use(WebApplication app) => app.Use((http, next) => In(http.Request) ? throw new BadHttpRequestException("U+0000") : next(http));

    /// <summary>The form that was sent; with such a field it is malformed.</summary>
    public static async Task<IFormCollection> Form(this HttpContext http)
    {
#pragma warning disable RS0030 // This is the one place.
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
#pragma warning restore RS0030
        return form.Any(field => NoText.Is(field.Key) || NoText.Is(field.Value.ToString())) ? throw new BadHttpRequestException("U+0000") : form;
    }

    private static bool In(HttpRequest request) =>
        request.Headers.Any(header => NoText.Is(header.Value.ToString())) || request.Cookies.Any(cookie => NoText.Is(cookie.Value));
}
