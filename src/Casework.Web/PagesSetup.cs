using Casework.Http.SignIn;
using Casework.Web.Ask;
using Casework.Web.Desk;
using Casework.Web.Dossier;
using Casework.Web.Help;
using Casework.Web.Home;
using Casework.Web.Layout;
using Casework.Web.Look;
using Casework.Web.Ratings;
using Casework.Web.Track;
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
        foreach (var sheet in (Stylesheet[])[Stylesheet.Screen, Stylesheet.Paper, Stylesheet.Desk]) app.MapGet(sheet.Path, (RequestDelegate)sheet.Send).ExcludeFromDescription();
        var pages = new PageRoutes(app, CitizenPages.Recognise);
        pages.Page(PagePaths.Home, HomePages.Show);
        pages.Page("/track", TrackPages.Show);
        pages.Page("/track/signed-out", TrackPages.SignedOut);
        pages.Page("/track/language", TrackPages.ChooseLanguage);
        pages.Page("/track/sign-in", CitizenPages.Start);
        pages.Page(CitizenSignIn.FailedPath, CitizenPages.Failed);
        pages.Page(PagePaths.Cases, CitizenPages.Cases);
        pages.Form(PagePaths.Cases, CitizenPages.Choose);
        pages.Form("/track", TrackPages.SignIn, TrackPages.SignInAgain);
        pages.Form("/track/sign-out", TrackPages.SignOut);
        pages.Page("/track/rating", RatingPages.Ask);
        pages.Form("/track/rating", RatingPages.Find, RatingPages.FindAgain);
        foreach (var step in AskPages.Steps)
        {
            pages.Page(AskPages.PathOf(step), http => AskPages.Show(http, step));
            if (step != "check") pages.Form(AskPages.PathOf(step), http => AskPages.Save(http, step), (http, problem) => AskPages.Again(http, step, problem));
        }

        pages.Form("/ask/send", AskSending.Send, (http, problem) => AskPages.Again(http, "check", problem));
        pages.Page("/ask/done", AskSending.Done);
        pages.Page(AskSending.PrintPath, AskSending.Print);
        pages.Form("/ask/suggestion", AskSending.Suggested);
        pages.Page("/ask/counter", AskPages.ShowCode);
        pages.Form("/ask/counter", AskPages.Pass);
        pages.Page(RatingPages.Path, RatingPages.Show);
        pages.Form(RatingPages.Path, RatingPages.Send, RatingPages.Again);
        pages.Page(HelpOfferPages.Path, HelpOfferPages.Show);
        pages.Form(HelpOfferPages.Path, HelpOfferPages.Send, HelpOfferPages.Again);
        pages.Page(DocumentPages.Path, DocumentPages.Show);
        app.MapPost(DocumentPages.Path, app.Secured(DocumentPages.Send)).ExcludeFromDescription();
        pages.Page("/track/documents/{documentId:guid}", DocumentPages.Download);
        pages.Page("/track/dossier", DocumentPages.Dossier);
        foreach (var (path, title) in MorePages.All) pages.Page(path, http => MorePages.Show(http, path, title));
        pages.Page(FormPages.Path, FormPages.Show);
        pages.Form(FormPages.Path, FormPages.Send, FormPages.Again);
        foreach (var act in TrackActs.All)
        {
            pages.Page(act.Path, http => ActPages.Show(http, act));
            pages.Form(act.Path, http => ActPages.Send(http, act), (http, problem) => ActPages.Again(http, act, problem));
        }

        app.MapDesk();
    }
}
