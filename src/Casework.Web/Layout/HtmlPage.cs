using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Casework.Web.Layout;

/// <summary>A page, rendered whole on the server by a component: no script, nothing from elsewhere, never cached.</summary>
/// <param name="language">Where the page speaks the citizen's language and not that of whoever asks for it.</param>
public sealed class HtmlPage<TPage>(IDictionary<string, object?> parameters, int status = 200, string? language = null) : IResult where TPage : IComponent
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task ExecuteAsync(HttpContext http)
    {
        var services = http.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.ContentLanguage = language ?? PageLanguage.Settle(http);
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        await http.Response.WriteAsync(html, http.RequestAborted);
    }
}
