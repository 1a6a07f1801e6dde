using Casework.Api.Tests.Records;
using Casework.Projections.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Cases.Records;

public sealed class DestroyPersonalContentEndpointTests(RecordsDesk desk) : IClassFixture<RecordsDesk>
{
    [Fact]
    public async Task after_destruction_a_full_dump_holds_nothing_personal_and_the_proof_still_verifies()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCaseOf(bsn);
        (await desk.Dump()).ShouldContain(RecordsDesk.NameOf(bsn));
        desk.LetYearsPass(1);
        var answer = await desk.RecordsManager.Do(taken, "destruction", new { ground = "retentionEnded" });
        await desk.ShouldHaveRecorded(taken, answer, "personal-data-destroyed");

        var dump = await desk.Dump();
        dump.ShouldContain(taken.CaseNumber);
        foreach (var word in Personal(bsn)) dump.ShouldNotContain(word, Case.Insensitive);
        await desk.Sealed();
        var (exit, text) = await desk.Verify();
        exit.ShouldBe(0, text);
        var proof = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/proof")).ShouldBe(200).Json["events"]!.AsArray();
        proof.ShouldAllBe(item => item!["holds"]!.GetValue<bool>());
    }

    [Fact]
    public async Task after_it_no_answer_holds_anything_personal_and_none_fails()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCaseOf(bsn);
        desk.LetYearsPass(1);
        await desk.RecordsManager.Do(taken, "destruction");

        (Person Reader, string Path, (string, string)[] Headers)[] reads =
        [
            (desk.FirstLine(), taken.Path, []), (desk.FirstLine(), "/inbox?scope=desk&status=closed&limit=200", []), (desk.FirstLine(), "/inbox/counts", []),
            (desk.Nobody, $"/track/{taken.CaseNumber}", [("X-Tracking-Code", taken.TrackingCode)]), (desk.Citizen(bsn), "/me/dossier", []),
            (desk.Auditor, $"/audit/cases/{taken.CaseId}/history?limit=200", []), (desk.Auditor, $"/audit/cases/{taken.CaseId}/state?version=3", []),
            (desk.Auditor, $"/audit/cases/{taken.CaseId}/changes?from=1&to=5", []), (desk.Auditor, $"/audit/cases/{taken.CaseId}/readers", []),
            (desk.Auditor, $"/audit/export?caseId={taken.CaseId}", []), (desk.RecordsManager, "/records/due", []),
        ];
        foreach (var (reader, path, headers) in reads)
        {
            var answer = (await reader.Get(path, headers)).ShouldBe(200);
            foreach (var word in Personal(bsn)) answer.Text.ShouldNotContain(word, Case.Insensitive, path);
        }

        var file = (await desk.FirstLine().Get(taken.Path)).Json;
        file["destroyedAt"].ShouldNotBeNull();
        file["citizen"]!["name"].ShouldBeNull();
        file["permittedActions"]!.AsArray().ShouldBeEmpty();
        var track = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).Json;
        track["retention"]!["destroyedOn"].ShouldNotBeNull();
        track["messages"]!.AsArray()[^1]!["text"]!.GetValue<string>().ShouldBe("Wij hebben uw gegevens vernietigd. Niemand kan ze meer lezen.");
        var history = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")).Json["items"]!.AsArray();
        history.Single(item => item!["type"]!.GetValue<string>() == "note-added")!["readable"]!.GetValue<bool>().ShouldBeFalse();
        history[^1]!["content"]!.GetValue<string>().ShouldContain("answered-at-desk");
        history[^1]!["authorId"]!.GetValue<string>().ShouldBe("rick");
        (await desk.Citizen(bsn).Get($"/track/{taken.CaseNumber}")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task the_files_of_its_documents_go_along()
    {
        var taken = await desk.ClosedCase();
        var id = (await desk.FirstLine().Upload($"{taken.Path}/documents", Files.Pdf)).ShouldBe(201).String("documentId");
        var folder = Path.Combine(desk.Documents, taken.CaseId[^2..], taken.CaseId);
        Directory.GetFiles(folder).ShouldHaveSingleItem();
        desk.LetYearsPass(1);
        await desk.RecordsManager.Do(taken, "destruction");

        Directory.Exists(folder).ShouldBeFalse();
        (await desk.FirstLine().Get($"{taken.Path}/documents/{id}")).ShouldBeProblem(404, "not-found");
        (await desk.FirstLine().Get(taken.Path)).Json["documents"]![0]!["fileName"].ShouldBeNull();
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}/dossier", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200);
    }

    [Fact, Trait("Category", "Smoke")]
    public async Task while_law_demands_keeping_it_is_refused_with_the_date()
    {
        var taken = await desk.ClosedCase();
        var until = desk.Clock.GetUtcNow().AddYears(1).ToString("yyyy-MM-dd");
        var answer = await desk.RecordsManager.Post($"{taken.Path}/destruction", new { }, ("Accept-Language", "en"));
        answer.ShouldBeProblem(409, "must-be-kept");
        answer.String("detail").ShouldBe($"The law demands that this case is kept up to and including {until} (selection list: answered-at-desk).");
        (await desk.RecordsManager.Post($"{(await desk.FirstLine().TakeIn()).Path}/destruction")).ShouldBeProblem(409, "case-open");
        desk.LetYearsPass(1);
        (await desk.RecordsManager.Post($"{taken.Path}/destruction", new { ground = "citizenRequest" })).ShouldBeProblem(409, "not-requested");
    }

    [Fact]
    public async Task it_happens_once_nothing_opens_the_case_again_and_the_citizen_can_start_anew()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCaseOf(bsn);
        desk.LetYearsPass(1);
        (await desk.RecordsManager.Post($"{taken.Path}/destruction", new { }, ("Idempotency-Key", "destroy-" + bsn))).ShouldBe(204);
        (await desk.RecordsManager.Post($"{taken.Path}/destruction", new { }, ("Idempotency-Key", "destroy-" + bsn))).ShouldBe(204);
        (await desk.RecordsManager.Post($"{taken.Path}/destruction")).ShouldBeProblem(409, "already-destroyed");
        (await desk.FirstLine().Post($"{taken.Path}/reopening", new { reason = "Toch niet" })).ShouldBeProblem(409, "destroyed");
        (await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Nog iets" })).ShouldBeProblem(409, "destroyed");
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/messages", new { text = "Hallo?" }, ("X-Tracking-Code", taken.TrackingCode))).ShouldBeProblem(409, "destroyed");
        (await desk.FirstLine().TakeIn(bsn)).CaseId.ShouldNotBe(taken.CaseId);
    }

    [Fact]
    public async Task a_key_that_this_node_still_has_in_memory_opens_nothing()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCaseOf(bsn);
        desk.LetYearsPass(1);
        await using var session = desk.Store.QuerySession();
        var remembered = (await session.LoadAsync<CaseKey>(Guid.Parse(taken.CaseId), TestContext.Current.CancellationToken))!;
        await desk.RecordsManager.Do(taken, "destruction");
        foreach (var read in (Func<Task<Answer>>[])[
            () => desk.FirstLine().Get(taken.Path), () => desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode)),
            () => desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")])
        {
            desk.Host.Services.GetRequiredService<KeyRing>().Add(remembered);
            (await read()).ShouldBe(200).Text.ShouldNotContain(RecordsDesk.SecretOf(bsn));
        }
    }

    private static string[] Personal(string bsn) => [RecordsDesk.NameOf(bsn), RecordsDesk.SecretOf(bsn), bsn];
}
