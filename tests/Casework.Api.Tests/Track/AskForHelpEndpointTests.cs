namespace Casework.Api.Tests.Track;

/// <summary>The help button: the desk, somebody whom the citizen names, or a local helper.</summary>
public sealed class AskForHelpEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task without_a_kind_the_desk_is_asked_as_ever()
    {
        var taken = await desk.FirstLine().TakeIn();
        foreach (var body in (string[])["", "{}", """{"text":"Ik kom er niet uit"}""", """{"kind":"callBack"}"""])
            await desk.ShouldHaveRecorded(taken, (await desk.Nobody.Post($"/track/{taken.CaseNumber}/help", body, Code(taken))).ShouldName("helpId"), "help-requested");
    }

    [Fact]
    public async Task with_a_number_somebody_is_to_call()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await Ask(taken, new { kind = "callBack", text = "Het bedrag", phone = "06 12345678", questionId = taken.Question });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("callBackId"), "help-requested", "call-back-requested");
        (await Ask(taken, new { kind = "callBack", text = "Het bedrag", phone = "06 12345678", questionId = taken.Question })).ShouldBeProblem(409, "call-back-open");
    }

    [Fact]
    public async Task whoever_is_named_gets_a_mandate_and_a_code_at_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await Ask(taken, new { kind = "person", name = "Mijn buurvrouw", scopes = (string[])["read"], until = "2026-12-24", text = "Zij leest mijn post" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("mandateId"), "help-requested", "mandate-granted");
        var read = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", answer.String("accessCode")))).ShouldBe(200).Json;
        (read["onBehalf"]!["name"]!.GetValue<string>(), read["onBehalf"]!["until"]!.GetValue<string>()).ShouldBe(("Mijn buurvrouw", "2026-12-24"));
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/help", new { kind = "person", name = "Nog iemand", scopes = (string[])["read"] }, ("X-Tracking-Code", answer.String("accessCode"))))
            .ShouldBeProblem(403, "outside-mandate");
    }

    [Fact]
    public async Task local_helpers_that_fit_are_asked_and_the_citizen_and_the_desk_see_whom()
    {
        var taken = await desk.FirstLine().TakeIn();
        var before = (await Follow(taken)).Json;
        before["helpers"]!.AsArray().Select(helper => helper!["code"]!.GetValue<string>()).ShouldBe(["library-utrecht", "form-brigade-utrecht", "seniors-at-home"]);
        before["permittedActions"]!.AsArray().Select(action => action!.GetValue<string>()).ShouldContain("askLocalHelp");

        var answer = await Ask(taken, new { kind = "localHelper", text = "Ik begrijp de brief niet" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("helpId"), "local-help-requested");
        answer.Json["helperIds"]!.AsArray().Count.ShouldBe(3);
        (await Ask(taken, new { kind = "localHelper" })).ShouldBeProblem(409, "help-already-asked");
        var asked = (await Follow(taken)).Json["localHelp"]!.AsArray().ShouldHaveSingleItem()!;
        (asked["status"]!.GetValue<string>(), asked["helpers"]![0]!.GetValue<string>()).ShouldBe(("open", "Informatiepunt in de bibliotheek, Utrecht"));
        var file = (await desk.FirstLine().Get(taken.Path)).Json["localHelp"]!.AsArray().ShouldHaveSingleItem()!;
        (file["text"]!.GetValue<string>(), file["helpers"]!.AsArray().Count, file["author"]!["role"]!.GetValue<string>()).ShouldBe(("Ik begrijp de brief niet", 3, "citizen"));

        (await Withdraw(taken, answer.String("helpId"))).ShouldBe(204);
        (await Withdraw(taken, answer.String("helpId"))).ShouldBeProblem(409, "already-withdrawn");
        (await Withdraw(taken, Guid.CreateVersion7().ToString())).ShouldBeProblem(404, "not-found");
        (await Ask(taken, new { kind = "localHelper", helperIds = (string[])["somebody"] })).ShouldBeProblem(400, "unknown-helper");
        (await Ask(taken, new { kind = "localHelper", helperIds = (string[])["library-rotterdam"] })).ShouldBe(201).Json["helperIds"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task what_belongs_to_another_kind_is_a_fault_and_not_left_out_in_silence()
    {
        var taken = await desk.FirstLine().TakeIn();
        foreach (var (body, fields) in ((object, string[])[])
        [
            (new { helperIds = (string[])["library-utrecht"] }, ["helperIds"]), (new { kind = "localHelper", name = "Jan", scopes = (string[])["read"] }, ["name", "scopes"]),
            (new { kind = "person" }, ["name", "scopes"]), (new { kind = "person", name = "Jan", scopes = (string[])["read"], phone = "06 12345678", text = "Dag" }, ["phone"]),
            (new { kind = "callBack", phone = "06 12345678" }, ["text"]), (new { questionId = taken.Question }, ["questionId"]), (new { kind = "localHelper", helperIds = Array.Empty<string>() }, ["helperIds"]),
        ])
            (await Ask(taken, body)).ShouldBe(400).Json["errors"]!.AsObject().Select(error => error.Key).ShouldBe(fields, ignoreOrder: true);
        (await Ask(taken, new { kind = "neighbour" })).ShouldBeProblem(400, "malformed-body");
    }

    private Task<Answer> Ask(TakenIn taken, object body) => desk.Nobody.Post($"/track/{taken.CaseNumber}/help", body, Code(taken));

    private Task<Answer> Withdraw(TakenIn taken, string help) => desk.Nobody.Post($"/track/{taken.CaseNumber}/help-requests/{help}/withdrawal", null, Code(taken));

    private Task<Answer> Follow(TakenIn taken) => desk.Nobody.Get($"/track/{taken.CaseNumber}", Code(taken));

    private static (string, string) Code(TakenIn taken) => ("X-Tracking-Code", taken.TrackingCode);
}
