using Casework.Http.SignIn;

namespace Casework.Api.Tests.SignIn;

/// <summary>A cookie that was copied is worth no more than the session that it is of.</summary>
public sealed class SignOutTests(TestDesk desk)
{
    private const string Case = "casework-case";

    [Fact]
    public async Task after_signing_out_a_copy_of_the_cookie_opens_nothing_at_any_node()
    {
        var (taken, second) = (await desk.FirstLine().TakeIn(), await desk.FirstLine().TakeIn());
        var browser = new Browser(desk);
        await browser.GiveCode(taken);
        var first = browser.Cookies[Case];
        await browser.GiveCode(second);
        var before = browser.Cookies[Case];
        (await Opens(desk, Case, first, taken)).ShouldBeTrue();
        (await Opens(desk, Case, before, second)).ShouldBeTrue();
        await browser.Send("/track/sign-out");
        (await Opens(desk, Case, before, second)).ShouldBeFalse();
        (await Opens(desk, Case, first, taken)).ShouldBeFalse("the case before it");

        await using var node = new OtherNode(desk);
        await node.InitializeAsync();
        (await Opens(node, Case, before, second)).ShouldBeFalse("another node");
        await browser.GiveCode(taken);
        (await Opens(node, Case, browser.Cookies[Case], taken)).ShouldBeTrue("another session");
    }

    [Fact]
    public async Task nor_does_a_copy_of_the_cookie_of_a_sign_in()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var browser = new Browser(desk);
        await browser.SignIn(bsn);
        var copy = browser.Cookies[CitizenSignIn.Cookie];
        (await Opens(desk, CitizenSignIn.Cookie, copy, taken, CitizenPath)).ShouldBeTrue();
        await browser.Send("/track/sign-out");
        browser.Cookies.ShouldNotContainKey(CitizenSignIn.Cookie);
        (await Opens(desk, CitizenSignIn.Cookie, copy, taken, CitizenPath)).ShouldBeFalse();
    }

    [Theory, InlineData(null, 2), InlineData("1", 1)]
    public async Task however_often_somebody_clicks_the_session_ends_when_its_time_is_over(string? setting, int hours)
    {
        await using var own = new TestDesk();
        if (setting is not null) own.Settings["Pages:SessionHours"] = setting;
        await own.InitializeAsync();
        var taken = await own.FirstLine().TakeIn();
        var browser = new Browser(own);
        await browser.GiveCode(taken);
        for (var clicks = 1; clicks < hours * 3; clicks++)
        {
            own.Clock.Advance(TimeSpan.FromMinutes(20));
            (await browser.Get("/track")).ShouldContain(taken.CaseNumber);
        }

        own.Clock.Advance(TimeSpan.FromMinutes(20));
        (await Opens(own, Case, browser.Cookies[Case], taken)).ShouldBeFalse();
    }

    private const string CitizenPath = "/track/cases";

    /// <summary>Whether the case is shown to whoever has this cookie.</summary>
    private static async Task<bool> Opens(TestDesk at, string name, string value, TakenIn taken, string path = "/track")
    {
        var browser = new Browser(at) { Cookies = { [name] = value } };
        return (await browser.Get(path)).Contains(taken.CaseNumber, StringComparison.Ordinal);
    }

    private sealed class OtherNode : TestDesk
    {
        public OtherNode(TestDesk first) => (Schema, OwnsCheckpoints, Clock) = (first.Schema, false, first.Clock);
    }
}
