using Casework.Application.Problems;

namespace Casework.Api.Hosting;

/// <summary>Refuses requests with the character U+0000 (<see cref="NoText"/>) in a header, a cookie or a form.</summary>
internal static class NoTextInRequests
{
    public static void Use(WebApplication app) => app.Use((http, next) => In(http.Request) ? throw new BadHttpRequestException("U+0000") : next(http));

    private static bool In(HttpRequest request) =>
        request.Headers.Any(header => NoText.Is(header.Value.ToString())) || request.Cookies.Any(cookie => NoText.Is(cookie.Value));
}
