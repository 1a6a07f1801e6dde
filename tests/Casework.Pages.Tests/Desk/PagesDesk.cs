using System.Net;
using Casework.Application.Help;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Casework.Pages.Tests.PagesDesk))]


namespace Casework.Pages.Tests;

/// <summary>The whole system on a real port and a real PostgreSQL, and a real browser before it.</summary>
public sealed class PagesDesk : IAsyncLifetime
{
    private WebApplicationFactory<Program> _factory = null!;
    private IPlaywright? _playwright;

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The day that the clock says.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public string Address { get; private set; } = "";

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>For tests that only read: made once.</summary>
    public Task<TakenIn> FullCaseToRead => field ??= this.FullCase();

    public Task<TakenIn> RefusedCaseToRead => field ??= this.RefusedCase();

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        Assertions.SetDefaultExpectTimeout(30_000);
        var browser = StartBrowser();
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseSetting("Store:Schema", "pages_" + Guid.NewGuid().ToString("N")[..8]);
            web.UseSetting("Samples:Load", "false");
            web.UseSetting("Store:PatienceSeconds", "120");
            web.UseSetting("Wolverine:Mode", "Solo");
            web.UseSetting("CASEWORK_MASTER_KEY", Convert.ToBase64String(new byte[32]));
            web.UseSetting("CASEWORK_SIGNING_KEY", Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]));
            web.UseSetting("Proof:Checkpoints", Path.Combine(Path.GetTempPath(), "casework-checkpoints", "pages-" + Guid.NewGuid()));
            web.UseSetting("Documents:Folder", Path.Combine(Path.GetTempPath(), "casework-checkpoints", "pages-documents-" + Guid.NewGuid()));
            web.UseSetting("Logging:LogLevel:Default", "Warning");
            web.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        });
        _factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _factory.StartServer();
        Address = _factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Browser = await browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium.Path is null) return;
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await _factory.DisposeAsync();
    }

    /// <summary>A new browser window, of the size of a telephone, without anything of an earlier one.</summary>
    public async Task<IPage> Open(string language = "nl", bool scripts = true, int width = 390)
    {
        Chromium.Needed();
        var context = await Browser.NewContextAsync(new() { BaseURL = Address, Locale = language, JavaScriptEnabled = scripts, ViewportSize = new() { Width = width, Height = 800 } });
        return await context.NewPageAsync();
    }

    /// <summary>A new window in which the case stands open.</summary>
    public async Task<IPage> Follow(TakenIn taken, string language = "nl", bool scripts = true, int width = 390)
    {
        var page = await Open(language, scripts, width);
        await page.SignIn(taken.CaseNumber, taken.TrackingCode);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(taken.CaseNumber);
        return page;
    }

    /// <summary>The link that the mail to this local helper holds, of the only request in the case.</summary>
    public async Task<string> HelpLink(TakenIn taken, string helper)
    {
        var request = (await this.Anna().Get(taken.Path))["localHelp"]![0]!["requestId"]!.GetValue<Guid>();
        return "/help-offers/" + _factory.Services.GetRequiredService<HelpTokens>().Of(new(Guid.Parse(taken.CaseId), request, helper));
    }

    public Official Official(string sub, string name, string role, string? desk = null, string? organisation = null) =>
        new(new() { BaseAddress = new(Address) }, new() { ["sub"] = sub, ["name"] = name, ["role"] = role, ["desk"] = desk, ["organisation"] = organisation });

    private async Task<IBrowser> StartBrowser()
    {
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
