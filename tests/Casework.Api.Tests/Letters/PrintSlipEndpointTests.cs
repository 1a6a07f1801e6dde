using System.Text.RegularExpressions;

namespace Casework.Api.Tests.Letters;

public sealed partial class PrintSlipEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_slip_holds_number_code_dates_and_whom_to_phone()
    {
        var taken = await desk.FirstLine().TakeIn();
        var slip = (await desk.FirstLine().Post($"{taken.Path}/slip", new { trackingCode = taken.TrackingCode })).ShouldBe(200);
        slip.MediaType.ShouldBe("text/html");
        slip.Headers.CacheControl!.NoStore.ShouldBeTrue();
        foreach (var part in taken.TrackingCode.Split('-')) slip.Text.ShouldContain($"<span>{part}</span>");
        var text = System.Net.WebUtility.HtmlDecode(slip.Text);
        foreach (var said in (string[])[taken.CaseNumber, "Overheidsloket Utrecht", "030 - 286 00 00", "uiterlijk 19 januari 2027", "<svg", "/track/rating"]) text.ShouldContain(said);
        slip.Text.ShouldNotContain("Wat moet ik doen?");
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/readers")).Text.ShouldContain("slip");
    }

    [Fact]
    public async Task the_code_stands_in_no_address()
    {
        var taken = await desk.FirstLine().TakeIn();
        var slip = (await desk.FirstLine().Post($"{taken.Path}/slip", new { trackingCode = taken.TrackingCode })).Text;
        var start = taken.TrackingCode[..4];
        Address().Matches(slip).Select(match => match.Value).ShouldAllBe(address => !address.Contains(start));
        (await desk.Nobody.Get($"~/track?case={taken.CaseNumber}")).ShouldBe(200).Text.ShouldContain($"value=\"{taken.CaseNumber}\"");
        (await desk.Nobody.Get("~/track?case=<script>")).Text.ShouldNotContain("<script");
    }

    [Fact]
    public async Task a_code_that_is_not_the_cases_is_not_printed_and_without_one_the_slip_has_none()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/slip", new { trackingCode = "7KQ2-M4XB-9TDR-W3HC-5ZNE-8PGV-1A" })).ShouldBeProblem(400, "wrong-code");
        var without = (await desk.FirstLine().Post($"{taken.Path}/slip", "")).ShouldBe(200);
        without.Text.ShouldNotContain("<span>" + taken.TrackingCode[..4]);
        System.Net.WebUtility.HtmlDecode(without.Text).ShouldContain("Vraag bij het loket een nieuwe.");
    }

    [Fact]
    public async Task the_visit_is_rated_once_with_the_code_on_the_slip_however_it_is_typed()
    {
        var taken = await desk.FirstLine().TakeIn();
        var code = RatingCode().Match((await desk.FirstLine().Post($"{taken.Path}/slip")).Text).Value;
        (await desk.Nobody.Get($"/ratings/{code}")).ShouldBe(200).Json["stars"].ShouldBeNull();
        (await desk.Nobody.Post($"/ratings/{code.ToLowerInvariant()}", new { stars = 5 })).ShouldBe(204);
        (await desk.Nobody.Get($"/ratings/{code}")).Json["stars"]!.GetValue<int>().ShouldBe(5);
        (await desk.Nobody.Post($"/ratings/{code}", new { stars = 1 })).ShouldBeProblem(409, "already-rated");
        foreach (var wrong in (string[])[$"{taken.CaseNumber}-00000000", "2026-9999999-00000000", $"{taken.CaseNumber}-", "-00000000"])
            (await desk.Nobody.Get($"/ratings/{wrong}")).ShouldBeProblem(404, "not-found");
    }

    [GeneratedRegex("https?://[^\"< ]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"2026-\d{7}-[0-9A-Z]{8}")]
    private static partial Regex RatingCode();
}
