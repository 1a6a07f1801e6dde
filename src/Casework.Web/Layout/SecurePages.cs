using Casework.Application.Problems;
using Casework.Http.Answers;
using Casework.Http.SignIn;

namespace Casework.Web.Layout;

/// <summary>Pages that are for https alone, where <see cref="SecureOnly"/> says so.</summary>
internal static class SecurePages
{
    /// <summary>Over plain http the browser would keep no cookie, so nothing on the page could work: that is said at once.</summary>
    public static RequestDelegate Secured(this WebApplication app, Func<HttpContext, Task<IResult>> page)
    {
        var asked = SecureOnly.IsAsked(app.Services);
        return async http => await (asked && !http.Request.IsHttps ? Problem.Of(400, "https-only").ToResult() : await Show(http)).ExecuteAsync(http);

        async Task<IResult> Show(HttpContext http)
        {
            await http.RequestServices.GetRequiredService<TrackSessions>().Recognise(http);
            return await page(http);
        }
    }
}
