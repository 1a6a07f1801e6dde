using Casework.Api.Http;
using Casework.Api.Problems;

namespace Casework.Api.Pages;

/// <summary>
/// Pages for citizens are for https alone, except in Development and where <c>Pages:PlainHttp</c> says that nothing leaves the machine.
/// A proxy that ends TLS says so in X-Forwarded-Proto, which is believed when <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c> is true.
/// </summary>
internal static class SecureOnly
{
    public static bool IsAsked(IConfiguration configuration, IHostEnvironment environment) =>
        !environment.IsDevelopment() && !configuration.GetValue("Pages:PlainHttp", false);

    public static bool IsAsked(IServiceProvider services) => IsAsked(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>());

    /// <summary>Over plain http the browser would keep no cookie, so nothing on the page could work: that is said at once.</summary>
    public static RequestDelegate Secured(this WebApplication app, Func<HttpContext, Task<IResult>> page)
    {
        var asked = IsAsked(app.Services);
        return async http => await (asked && !http.Request.IsHttps ? Problem.Of(400, "https-only").ToResult() : await Show(http)).ExecuteAsync(http);

        async Task<IResult> Show(HttpContext http)
        {
            await http.RequestServices.GetRequiredService<TrackSessions>().Recognise(http);
            return await page(http);
        }
    }
}
