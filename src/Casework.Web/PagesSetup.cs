using Casework.Application.Problems;
using Casework.Http.SignIn;
using Casework.Web.Ask;
using Casework.Web.Dossier;
using Casework.Web.Help;
using Casework.Web.Home;
using Casework.Web.Layout;
using Casework.Web.Look;
using Casework.Web.Ratings;
using Casework.Web.Track;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Casework.Web;

public static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddAntiforgery(options =>
        {
            options.FormFieldName = FormToken.Field;
            options.SuppressXFrameOptionsHeader = true;
            options.Cookie.Name = "casework-form";
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = SecureOnly.IsAsked(builder.Configuration, builder.Environment) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.RemoveAll<IDataProtectionProvider>();
        builder.Services.AddSingleton<IDataProtectionProvider>(services => new MasterKeyProtection(services.GetRequiredService<Projections.Vault.MasterKey>()));
        builder.Services.AddSingleton<TrackSessions>();
        builder.Services.AddSingleton<DossierZip>();
    }

    public static void MapPages(this WebApplication app)
    {
        foreach (var sheet in (Stylesheet[])[Stylesheet.Screen, Stylesheet.Paper]) app.MapGet(sheet.Path, (RequestDelegate)sheet.Send).ExcludeFromDescription();
        app.Page(PagePaths.Home, HomePages.Show);
        app.Page("/track", TrackPages.Show);
        app.Page("/track/signed-out", TrackPages.SignedOut);
        app.Page("/track/language", TrackPages.ChooseLanguage);
        app.Page("/track/sign-in", CitizenPages.Start);
        app.Page(CitizenSignIn.FailedPath, CitizenPages.Failed);
        app.Page(PagePaths.Cases, CitizenPages.Cases);
        app.Form(PagePaths.Cases, CitizenPages.Choose);
        app.Form("/track", TrackPages.SignIn, TrackPages.SignInAgain);
        app.Form("/track/sign-out", TrackPages.SignOut);
        app.Page("/track/rating", RatingPages.Ask);
        app.Form("/track/rating", RatingPages.Find, RatingPages.FindAgain);
        foreach (var step in AskPages.Steps)
        {
            app.Page(AskPages.PathOf(step), http => AskPages.Show(http, step));
            if (step != "check") app.Form(AskPages.PathOf(step), http => AskPages.Save(http, step), (http, problem) => AskPages.Again(http, step, problem));
        }

        app.Form("/ask/send", AskSending.Send, (http, problem) => AskPages.Again(http, "check", problem));
        app.Page("/ask/done", AskSending.Done);
        app.Page(AskSending.PrintPath, AskSending.Print);
        app.Form("/ask/suggestion", AskSending.Suggested);
        app.Page("/ask/counter", AskPages.ShowCode);
        app.Form("/ask/counter", AskPages.Pass);
        app.Page(RatingPages.Path, RatingPages.Show);
        app.Form(RatingPages.Path, RatingPages.Send, RatingPages.Again);
        app.Page(HelpOfferPages.Path, HelpOfferPages.Show);
        app.Form(HelpOfferPages.Path, HelpOfferPages.Send, HelpOfferPages.Again);
        app.Page(DocumentPages.Path, DocumentPages.Show);
        app.MapPost(DocumentPages.Path, app.Secured(DocumentPages.Send)).ExcludeFromDescription();
        app.Page("/track/documents/{documentId:guid}", DocumentPages.Download);
        app.Page("/track/dossier", DocumentPages.Dossier);
        foreach (var (path, title) in MorePages.All) app.Page(path, http => MorePages.Show(http, path, title));
        app.Page(FormPages.Path, FormPages.Show);
        app.Form(FormPages.Path, FormPages.Send, FormPages.Again);
        foreach (var act in TrackActs.All)
        {
            app.Page(act.Path, http => ActPages.Show(http, act));
            app.Form(act.Path, http => ActPages.Send(http, act), (http, problem) => ActPages.Again(http, act, problem));
        }
    }

    // Plain request delegates: nothing has to be generated or compiled for them at the start.
    private static void Page(this WebApplication app, string path, Func<HttpContext, Task<IResult>> page) =>
        app.MapGet(path, app.Secured(async http =>
        {
            await CitizenPages.Recognise(http);
            return await page(http);
        })).ExcludeFromDescription();

    /// <param name="again">Shows the form once more with what was filled in, where it was too old to be sent; without it, nothing was filled in.</param>
    private static void Form(this WebApplication app, string path, Func<HttpContext, Task<IResult>> page, Func<HttpContext, Problem, Task<IResult>>? again = null) =>
        app.MapPost(path, app.Secured(async http =>
        {
            await CitizenPages.Recognise(http);
            if (!http.Request.HasFormContentType) return ProblemPages.Of(http, Problem.Of(400, "form-from-elsewhere"));
            if (await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)) return await page(http);
            return again is null ? ProblemPages.Of(http, Problem.Of(400, "form-from-elsewhere")) : await again(http, Problem.Of(400, "form-too-old"));
        })).ExcludeFromDescription();
}
