using Casework.Http.SignIn;

namespace Casework.Api.Tests.SignIn;

/// <summary>The session of an official on the desk's pages.</summary>
public sealed class DeskSignInTests(TestDesk desk)
{
    private static readonly string Cookie = OfficialSignIn.Browser.Cookie;

    [Fact]
    public async Task after_signing_out_a_copy_of_the_cookie_opens_nothing()
    {
        var (browser, taken) = (new Browser(desk), await desk.FirstLine("desk-out").TakeIn());
        await SignIn(browser, "desk-out");
        var copy = browser.Cookies[Cookie];
        (await browser.Get("/desk")).ShouldContain(taken.CaseNumber);
        await browser.SendFrom("/desk", "/desk/sign-out");
        browser.Cookies.ShouldNotContainKey(Cookie);
        (await new Browser(desk) { Cookies = { [Cookie] = copy } }.Get("/desk")).ShouldNotContain(taken.CaseNumber);
    }

    [Fact]
    public async Task whoever_is_deactivated_is_out_at_the_next_click()
    {
        var (browser, taken) = (new Browser(desk), await desk.FirstLine("desk-gone").TakeIn());
        await SignIn(browser, "desk-gone");
        (await browser.Get(Page(taken))).ShouldContain(taken.CaseNumber);
        (await desk.RunCommand("officials", "deactivate", "desk-gone", "--reason", "Met pensioen")).ExitCode.ShouldBe(0);
        (await browser.Get(Page(taken))).ShouldNotContain(taken.CaseNumber);
    }

    [Fact]
    public async Task a_role_that_was_not_signed_in_with_is_not_chosen_and_a_citizen_is_no_official()
    {
        var (browser, taken) = (new Browser(desk), await desk.FirstLine("desk-place").TakeIn());
        await SignIn(browser, "desk-place", "mediator");
        browser.Cookies["casework-place"] = "firstLine.utrecht";
        (await browser.Get(Page(taken))).ShouldNotContain(taken.CaseNumber);

        var citizen = new Browser(desk);
        await citizen.SignIn(Scenarios.NewBsn());
        (await citizen.Get("/desk")).ShouldContain("/desk/sign-in");
        await SignIn(citizen, "desk-citizen", "citizen");
        (await citizen.Get("/desk")).ShouldNotContain("desk-inbox");
    }

    private static Task SignIn(Browser browser, string sub, string role = "firstLine") =>
        browser.SignIn(OfficialSignIn.Browser, new("sub", sub), new("name", sub), new("role", role), new("desk", "utrecht"));

    private static string Page(TakenIn taken) => $"/desk/cases/{taken.CaseId}";
}
