namespace Casework.Api.Tests.Cases.CallBacks;

public sealed class RequestCallBackEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_call_is_promised_and_stands_in_the_file_the_list_and_on_the_citizens_page()
    {
        var anna = desk.FirstLine("anna-" + Guid.NewGuid().ToString("N")[..8]);
        var taken = await anna.TakeIn();
        await desk.ShouldHaveRecorded(taken, (await anna.Post($"{taken.Path}/call-backs", CallBacks.Body())).ShouldName("callBackId"), "call-back-requested");
        var entry = (await anna.Get(taken.Path)).ShouldBe(200).Json["callBacks"]!.AsArray().ShouldHaveSingleItem()!;
        (entry["about"]!.GetValue<string>(), entry["phone"]!.GetValue<string>(), entry["by"]!.GetValue<string>()).ShouldBe(("Het bedrag", "+31612345678", "2026-11-25"));
        (entry["status"]!.GetValue<string>(), entry["caller"]).ShouldBe(("open", null));
        var item = (await anna.Get("/inbox?scope=mine")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (item["callBackBy"]!.GetValue<string>(), item["urgency"]!.GetValue<string>()).ShouldBe(("2026-11-25", "dueSoon"));
        var call = (await CallBacks.Follow(desk, taken))["callBacks"]!.AsArray().ShouldHaveSingleItem()!;
        (call["about"]!.GetValue<string>(), call["statusText"]!.GetValue<string>()).ShouldBe(("Het bedrag", "Wij bellen u uiterlijk 25 november 2026."));
    }

    [Fact]
    public async Task an_organisation_that_holds_the_question_is_to_call_and_sees_it_and_no_other_does()
    {
        var taken = await desk.TakeInAndHandOff();
        (await desk.FirstLine().Post($"{taken.Path}/call-backs", CallBacks.Body(question: taken.Question))).ShouldBe(201);
        (await desk.Specialist("svb").Get(taken.Path)).Json["callBacks"]![0]!["caller"]!.GetValue<string>().ShouldBe("svb");
        await desk.FirstLine().AskAdvice(taken, "cak");
        (await desk.Specialist("cak").Get(taken.Path)).Json["callBacks"]!.AsArray().ShouldHaveSingleItem("it is about the question that the organisation is asked about");
        var other = await desk.FirstLine().TakeIn(null, "aow-pension", "health-insurance-contribution");
        await desk.FirstLine().Offer(other, "cak", other.Questions[1]);
        (await desk.FirstLine().Post($"{other.Path}/call-backs", CallBacks.Body(question: other.Question))).ShouldBe(201);
        (await desk.Specialist("cak").Get(other.Path)).Json["callBacks"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task what_cannot_be_promised_says_why()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"{taken.Path}/call-backs";
        await desk.FirstLine().ShouldHearOf(path, new { about = " ", phone = "bel mij", organisation = "nasa", day = "2026-11-23" }, ("about", "required"), ("phone", "invalid-phone"), ("organisation", "unknown-organisation"), ("day", "date-in-the-past"));
        (await desk.FirstLine().Post(path, CallBacks.Body(organisation: "svb"))).ShouldBeProblem(409, "organisation-not-involved");
        (await desk.FirstLine().Post(path, CallBacks.Body(day: "2026-12-25"))).ShouldBeProblem(409, "not-a-working-day");
        (await desk.FirstLine().Post(path, CallBacks.Body(question: Guid.CreateVersion7().ToString()))).ShouldBeProblem(404, "not-found");
        (await desk.FirstLine().Post(path, CallBacks.Body())).ShouldBe(201);
        (await desk.FirstLine().Post(path, CallBacks.Body())).ShouldBeProblem(409, "call-back-open");
        await desk.FirstLine().AnswerAll(taken);
        (await desk.FirstLine().Post($"{taken.Path}/closure")).ShouldBeProblem(409, "open-call-back");
    }
}

internal static class CallBacks
{
    public static object Body(string? question = null, string? organisation = null, string? day = null) => new { about = "Het bedrag", phone = "06 12345678", questionId = question, organisation, day };

    public static async Task<string> CallBack(this Person official, TakenIn taken) => (await official.Post($"{taken.Path}/call-backs", Body())).ShouldBe(201).String("callBackId");

    public static async Task<System.Text.Json.Nodes.JsonNode> Follow(TestDesk desk, TakenIn taken) =>
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;
}
