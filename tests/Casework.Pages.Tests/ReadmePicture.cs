namespace Casework.Pages.Tests;

/// <summary>The picture of the README, from the running system. <c>./casework picture</c> asks for it; a run of the tests leaves it out.</summary>
[Collection(nameof(PagesDesk))]
public sealed class ReadmePicture(PagesDesk desk)
{
    [Fact(Explicit = true)]
    public async Task of_a_case_as_its_citizen_sees_it()
    {
        var file = Environment.GetEnvironmentVariable("CASEWORK_PICTURE").ShouldNotBeNull();
        var page = await desk.Follow(await StoppedPension(), "en", width: 900);

        await page.Locator("h1").ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync(new() { Path = file, Clip = new() { X = 0, Y = 0, Width = 900, Height = 1000 }, FullPage = true });

        new FileInfo(file).Length.ShouldBeGreaterThan(0);
    }

    /// <summary>Taken in at the desk, accepted by the second line, and waiting for a document of the citizen's.</summary>
    private async Task<TakenIn> StoppedPension()
    {
        var (anna, bram) = (desk.Anna(), desk.Bram());
        var opened = await anna.Post("/cases", new
        {
            citizen = new { kind = "person", name = "Mevrouw De Vries" },
            channel = "counter",
            wish = "together",
            language = "en",
            questions = new[] { new { text = "My pension stopped. Why?", service = "aow-pension" } },
        });
        var taken = new TakenIn(
            opened["caseId"]!.GetValue<string>(), opened["caseNumber"]!.GetValue<string>(), opened["trackingCode"]!.GetValue<string>(),
            [opened["questions"]![0]!["questionId"]!.GetValue<string>()]);
        await anna.HandOff(taken, bram, "svb");
        await bram.Post($"{taken.Path}/information-requests", new
        {
            questionId = taken.Questions[0],
            items = new[] { "The letter from your bank" },
            answerBy = "2026-12-15",
        });
        return taken;
    }
}
