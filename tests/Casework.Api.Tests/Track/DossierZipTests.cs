using System.IO.Compression;

namespace Casework.Api.Tests.Track;

public sealed class DossierZipTests(TestDesk desk)
{
    [Fact]
    public async Task everything_sent_and_received_over_all_cases_is_one_package()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        (await desk.FirstLine().Post($"{taken.Path}/messages", new { text = "Komt u <morgen> langs?" })).ShouldBe(201);
        (await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "ALLEEN-INTERN" })).ShouldBe(201);
        (await desk.FirstLine().Upload($"{taken.Path}/documents", Files.Pdf, "ons besluit.pdf")).ShouldBe(201);
        (await desk.Citizen(bsn).Upload($"/track/{taken.CaseNumber}/documents", Files.Png, "foto.png")).ShouldBe(201);

        var answer = (await desk.Citizen(bsn).Get("/me/dossier/download", ("Accept-Language", "en"))).ShouldBe(200);
        answer.MediaType.ShouldBe("application/zip");
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        zip.Entries.Select(entry => entry.FullName).ShouldBe([$"{taken.CaseNumber}/001-ons-besluit.pdf", $"{taken.CaseNumber}/002-foto.png", "index.html"]);
        Bytes(zip.Entries[0]).ShouldBe(Files.Pdf);
        Bytes(zip.Entries[1]).ShouldBe(Files.Png);
        var index = System.Text.Encoding.UTF8.GetString(Bytes(zip.Entries[2]));
        index.ShouldContain("<html lang=\"en\">");
        index.ShouldContain("Komt u &lt;morgen&gt; langs?");
        index.ShouldContain($"href=\"{taken.CaseNumber}/002-foto.png\"");
        index.ShouldNotContain("ALLEEN-INTERN");
        index.ShouldNotContain("page.");
    }

    [Fact]
    public async Task by_the_code_it_is_the_dossier_of_that_case()
    {
        var (taken, other) = (await desk.FirstLine().TakeIn(), await desk.FirstLine().TakeIn());
        using var zip = new ZipArchive(new MemoryStream((await desk.Nobody.Get($"/track/{taken.CaseNumber}/dossier", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Bytes));
        zip.Entries.ShouldHaveSingleItem().FullName.ShouldBe("index.html");
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}/dossier", ("X-Tracking-Code", other.TrackingCode))).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}/dossier")).ShouldBeProblem(401, "sign-in-required");
        (await desk.FirstLine().Get("/me/dossier/download")).ShouldBeProblem(403, "not-allowed");
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
