using System.Security.Cryptography;
using System.Text;
using Casework.Domain.Cases;

namespace Casework.Api.Tests.Cases.Documents;

public sealed class UploadDocumentEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task a_file_joins_the_case_with_its_kind_its_size_and_its_hash()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Upload($"{taken.Path}/documents", Files.Pdf, "../map/Trouw\u202Eakte.pdf", new { from = "citizen", channel = "letter", questionId = taken.Question });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("documentId"), "document-received");

        var document = (await desk.FirstLine().Get(taken.Path)).Json["documents"]![0]!;
        document["fileName"]!.GetValue<string>().ShouldBe("Trouwakte.pdf");
        document["mediaType"]!.GetValue<string>().ShouldBe("application/pdf");
        document["size"]!.GetValue<long>().ShouldBe(Files.Pdf.Length);
        document["sha256"]!.GetValue<string>().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Files.Pdf)));
        document["scan"]!.GetValue<string>().ShouldBe("notScanned");
        (document["from"]!.GetValue<string>(), document["channel"]!.GetValue<string>(), document["author"]!["id"]!.GetValue<string>()).ShouldBe(("citizen", "letter", "anna"));
    }

    [Fact]
    public async Task nothing_of_it_lies_anywhere_unsealed()
    {
        var taken = await desk.FirstLine().TakeIn();
        var secret = "Dit staat nergens leesbaar " + Guid.NewGuid();
        (await desk.FirstLine().Upload($"{taken.Path}/documents", Encoding.UTF8.GetBytes(secret), "geheim-verhaal.txt")).ShouldBe(201);
        var kept = Directory.GetFiles(Folder(taken)).ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken)).ShouldNotContain("leesbaar");
        Path.GetFileName(kept).ShouldNotContain("geheim");
        Directory.GetFiles(Path.Combine(desk.Documents, "incoming")).ShouldBeEmpty();
        desk.Logs.Lines.ShouldNotContain(line => line.Contains("geheim-verhaal"));
    }

    [Fact]
    public async Task what_answers_a_request_ends_it_unless_more_is_to_come()
    {
        var taken = await desk.TakeInAndHandOff();
        var request = await desk.Specialist("svb").AskForPapers(taken);
        (await desk.FirstLine("rob", "rotterdam").Upload($"{taken.Path}/documents", Files.Jpeg, "deel1.jpg", new { requestId = request, complete = false }, ("X-Purpose", "citizen-present"))).ShouldBe(201);
        (await desk.State(taken)).InformationRequests[0].Status.ShouldBe(RequestStatus.Open);
        await desk.ShouldHaveRecorded(
            taken, await desk.FirstLine("rob", "rotterdam").Upload($"{taken.Path}/documents", Files.Jpeg, "deel2.jpg", new { requestId = request }, ("X-Purpose", "citizen-present")), "document-received", "information-received");
        (await desk.Specialist("svb").Get(taken.Path)).Json["informationRequests"]![0]!["response"]!.GetValue<string>().ShouldBe("deel2.jpg");
        (await desk.Specialist("svb").Get(taken.Path)).Json["documents"]!.AsArray().Count.ShouldBe(2, "they belong to the question that it holds");
    }

    [Theory, InlineData(nameof(Files.Html)), InlineData(nameof(Files.Svg)), InlineData(nameof(Files.Program)), InlineData(nameof(Files.Macros))]
    public async Task what_could_be_run_is_not_taken_whatever_it_calls_itself(string file)
    {
        var taken = await desk.FirstLine().TakeIn();
        var bytes = (byte[])typeof(Files).GetField(file)!.GetValue(null)!;
        (await desk.FirstLine().Upload($"{taken.Path}/documents", bytes, "onschuldig.pdf")).ShouldBeProblem(415, "document-kind-not-taken");
        ShouldHaveNothing(taken);
    }

    [Fact]
    public async Task a_file_has_a_limit_and_is_not_empty()
    {
        var taken = await desk.FirstLine().TakeIn();
        var large = new byte[(25 * 1024 * 1024) + 1];
        Files.Pdf.CopyTo(large, 0);
        (await desk.FirstLine().Upload($"{taken.Path}/documents", large)).ShouldBeProblem(413, "document-too-large");
        var empty = await desk.FirstLine().Upload($"{taken.Path}/documents", []);
        empty.ShouldBeProblem(400, "invalid-input");
        empty.Json["errors"]!["file"].ShouldNotBeNull();
        ShouldHaveNothing(taken);
    }

    [Fact]
    public async Task one_of_the_largest_comes_back_as_it_went_in()
    {
        var taken = await desk.FirstLine().TakeIn();
        var large = RandomNumberGenerator.GetBytes(25 * 1024 * 1024);
        Files.Pdf.CopyTo(large, 0);
        var id = (await desk.FirstLine().Upload($"{taken.Path}/documents", large)).ShouldBe(201).String("documentId");
        (await desk.FirstLine().Get($"{taken.Path}/documents/{id}")).ShouldBe(200).Bytes.AsSpan().SequenceEqual(large).ShouldBeTrue();
    }

    [Fact]
    public async Task fields_are_read_as_strictly_as_json()
    {
        var (taken, anna) = (await desk.FirstLine().TakeIn(), desk.FirstLine());
        foreach (var (fields, field) in ((object, string)[])[(new { channel = "pigeon" }, "$.channel"), (new { colour = "red" }, "$.colour"), (new { requestId = "7" }, "$.requestId")])
        {
            var answer = await anna.Upload($"{taken.Path}/documents", Files.Pdf, fields: fields);
            answer.ShouldBeProblem(400, "malformed-body");
            answer.Json["errors"]![field].ShouldNotBeNull(answer.Text);
        }

        (await anna.Upload($"{taken.Path}/documents", Files.Pdf, fields: new { requestId = Guid.NewGuid() })).ShouldBeProblem(404, "not-found");
        (await anna.Upload($"{taken.Path}/documents", Files.Pdf, fields: new { questionId = Guid.NewGuid() })).ShouldBeProblem(404, "not-found");
        (await anna.PostBytes($"{taken.Path}/documents", [.. "nonsense"u8], "multipart/form-data; boundary=x")).ShouldBeProblem(400, "malformed-body");
        (await anna.PostBytes($"{taken.Path}/documents", [.. "--x\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\ncitizen\r\n--x--\r\n"u8], "multipart/form-data; boundary=x")).ShouldBeProblem(400, "invalid-input");
        ShouldHaveNothing(taken);
    }

    [Fact]
    public async Task under_its_key_a_file_comes_in_once()
    {
        var (taken, anna) = (await desk.FirstLine().TakeIn(), desk.FirstLine());
        var first = await anna.Upload($"{taken.Path}/documents", Files.Pdf, headers: ("Idempotency-Key", "upload"));
        var again = await anna.Upload($"{taken.Path}/documents", Files.Pdf, headers: ("Idempotency-Key", "upload"));
        (again.Status, again.Text, again.ETag).ShouldBe((201, first.ShouldBe(201).Text, first.ETag));
        (await anna.Upload($"{taken.Path}/documents", Files.Png, headers: ("Idempotency-Key", "upload"))).ShouldBeProblem(409, "idempotency-key-reused");
        (await anna.Upload($"{taken.Path}/documents", Files.Pdf, headers: ("If-Match", "\"1\""))).ShouldBeProblem(412, "stale");
        Directory.GetFiles(Folder(taken)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task two_files_at_once_both_come_in()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => desk.FirstLine($"anna{i}").Upload($"{taken.Path}/documents", Files.Pdf)));
        answers.ShouldAllBe(answer => answer.Status == 201);
        Directory.GetFiles(Folder(taken)).Length.ShouldBe(2);
    }

    private string Folder(TakenIn taken) => Path.Combine(desk.Documents, taken.CaseId[^2..], taken.CaseId);

    private void ShouldHaveNothing(TakenIn taken)
    {
        if (Directory.Exists(Folder(taken))) Directory.GetFiles(Folder(taken)).ShouldBeEmpty();
        if (Directory.Exists(Path.Combine(desk.Documents, "incoming"))) Directory.GetFiles(Path.Combine(desk.Documents, "incoming")).ShouldBeEmpty();
    }
}
