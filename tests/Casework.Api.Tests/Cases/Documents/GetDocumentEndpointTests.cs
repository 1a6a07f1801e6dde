namespace Casework.Api.Tests.Cases.Documents;

public sealed class GetDocumentEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_document_is_something_to_save_and_never_something_to_run()
    {
        var taken = await desk.FirstLine().TakeIn();
        var id = (await desk.FirstLine().Upload($"{taken.Path}/documents", Files.Text, "brief één.exe")).ShouldBe(201).String("documentId");
        var answer = (await desk.FirstLine().Get($"{taken.Path}/documents/{id}")).ShouldBe(200);

        answer.Bytes.ShouldBe(Files.Text);
        answer.MediaType.ShouldBe("text/plain");
        (answer.Content!.ContentDisposition!.DispositionType, answer.Content.ContentDisposition.FileNameStar).ShouldBe(("attachment", "brief één.exe.txt"));
        answer.Content.ContentLength.ShouldBe(Files.Text.Length);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox; default-src 'none'");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task who_does_not_see_it_in_the_case_file_does_not_get_it_and_who_gets_it_is_logged()
    {
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", "passport");
        var id = (await desk.FirstLine().Upload($"{taken.Path}/documents", Files.Pdf, fields: new { questionId = taken.Questions[1] })).ShouldBe(201).String("documentId");
        await desk.FirstLine().Offer(taken);
        (await desk.Specialist("svb").Get($"{taken.Path}/documents/{id}")).ShouldBeProblem(404, "not-found");
        (await desk.Specialist("duo").Get($"{taken.Path}/documents/{id}")).ShouldBeProblem(404, "not-found");
        (await desk.FirstLine("rob", "rotterdam").Get($"{taken.Path}/documents/{id}")).ShouldBeProblem(403, "purpose-required");
        (await desk.FirstLine().Get($"{taken.Path}/documents/{Guid.NewGuid()}")).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Get($"{taken.Path}/documents/{id}")).ShouldBeProblem(401, "sign-in-required");

        (await desk.FirstLine("rob", "rotterdam").Get($"{taken.Path}/documents/{id}", ("X-Purpose", "call-back"))).ShouldBe(200);
        var readers = (await desk.Auditor.Get($"/audit{taken.Path}/readers")).ShouldBe(200).Json["items"]!.AsArray();
        readers.ShouldContain(read => read!["part"]!.GetValue<string>() == "document" && read["readerId"]!.GetValue<string>() == "rob");
    }

    [Fact]
    public async Task a_file_that_is_gone_is_damage_and_said_so()
    {
        var taken = await desk.FirstLine().TakeIn();
        var id = (await desk.FirstLine().Upload($"{taken.Path}/documents", Files.Pdf)).ShouldBe(201).String("documentId");
        File.Delete(Path.Combine(desk.Documents, taken.CaseId[^2..], taken.CaseId, id));
        (await desk.FirstLine().Get($"{taken.Path}/documents/{id}")).ShouldBeProblem(500, "document-missing");
    }
}
