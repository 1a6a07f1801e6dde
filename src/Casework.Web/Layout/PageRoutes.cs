using Casework.Application.Problems;
using Microsoft.AspNetCore.Antiforgery;

namespace Casework.Web.Layout;

/// <summary>Maps pages and their forms. They are plain request delegates: nothing has to be generated or compiled for them at the start.</summary>
/// <param name="recognise">Finds out who asks, before anything else.</param>
internal sealed class PageRoutes(WebApplication app, Func<HttpContext, Task> recognise)
{
    public void Page(string path, Func<HttpContext, Task<IResult>> page) =>
        app.MapGet(path, app.Secured(async http =>
        {
            await recognise(http);
            return await page(http);
        })).ExcludeFromDescription();

    /// <param name="again">Shows the form once more with what was filled in, where it was too old to be sent; without it, nothing was filled in.</param>
    public void Form(string path, Func<HttpContext, Task<IResult>> page, Func<HttpContext, Problem, Task<IResult>>? again = null) =>
        app.MapPost(path, app.Secured(async http =>
        {
            await recognise(http);
            if (!http.Request.HasFormContentType) return ProblemPages.Of(http, Problem.Of(400, "form-from-elsewhere"));
            if (await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)) return await page(http);
            return again is null ? ProblemPages.Of(http, Problem.Of(400, "form-from-elsewhere")) : await again(http, Problem.Of(400, "form-too-old"));
        })).ExcludeFromDescription();
}
