namespace Casework.Api.Tests.Track;

public sealed class SendDocumentEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task the_citizen_sends_a_paper_and_finds_it_back_and_the_case_is_unread()
    {
        var taken = await desk.TakeInAndHandOff();
        var request = await desk.Specialist("svb").AskForPapers(taken);
        var answer = await desk.Nobody.Upload($"/track/{taken.CaseNumber}/documents", Files.Heic, "IMG_1.HEIC", new { requestId = request, complete = true }, Code(taken));
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("documentId"), "document-received", "information-received");

        var page = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", Code(taken))).ShouldBe(200).Json;
        var document = page["documents"]![0]!;
        (document["name"]!.GetValue<string>(), document["from"]!.GetValue<string>(), document["requestId"]!.GetValue<string>()).ShouldBe(("IMG_1.HEIC", "citizen", request));
        page["todo"]!.AsArray().ShouldBeEmpty();
        page["messages"]!.AsArray().ShouldContain(message => message!["documentId"] != null && message["text"]!.GetValue<string>() == "U stuurde ons een document: IMG_1.HEIC");
        (await desk.Specialist("svb").Get("/inbox?limit=200")).Json["items"]!.AsArray().Single(item => item!["caseId"]!.GetValue<string>() == taken.CaseId)!["unread"]!.GetValue<bool>().ShouldBeTrue();

        var got = (await desk.Nobody.Get($"/track/{taken.CaseNumber}/documents/{answer.String("documentId")}", Code(taken))).ShouldBe(200);
        got.Bytes.ShouldBe(Files.Heic);
        got.MediaType.ShouldBe("image/heic");
    }

    [Fact]
    public async Task a_closed_case_takes_papers_too()
    {
        var taken = await desk.ClosedCase();
        (await desk.Nobody.Upload($"/track/{taken.CaseNumber}/documents", Files.Pdf, headers: Code(taken))).ShouldBe(201);
    }

    [Fact]
    public async Task nobody_else_sends_or_gets_anything()
    {
        var (taken, other) = (await desk.FirstLine().TakeIn(), await desk.FirstLine().TakeIn());
        var id = (await desk.Nobody.Upload($"/track/{taken.CaseNumber}/documents", Files.Pdf, headers: Code(taken))).ShouldBe(201).String("documentId");
        (await desk.Nobody.Upload($"/track/{taken.CaseNumber}/documents", Files.Pdf, headers: Code(other))).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Upload($"/track/{taken.CaseNumber}/documents", Files.Pdf)).ShouldBeProblem(401, "sign-in-required");
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}/documents/{id}", Code(other))).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Get($"/track/{other.CaseNumber}/documents/{id}", Code(other))).ShouldBeProblem(404, "not-found");
        (await desk.Citizen(Scenarios.NewBsn()).Get($"/track/{taken.CaseNumber}/documents/{id}")).ShouldBeProblem(404, "not-found");
    }

    private static (string, string) Code(TakenIn taken) => ("X-Tracking-Code", taken.TrackingCode);
}
