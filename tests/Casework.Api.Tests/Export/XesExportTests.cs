
namespace Casework.Api.Tests.Export;

public sealed class XesExportTests(TestDesk desk)
{
    [Fact]
    public async Task a_case_is_one_trace_with_every_event_in_order()
    {
        var taken = await desk.TakeInAndHandOff();
        var answer = await desk.Export($"format=xes&caseId={taken.CaseId}&names=true");
        var trace = Exported.Traces(answer.Bytes).Single();

        answer.MediaType.ShouldBe("application/xml");
        answer.Text.ShouldContain("xes.version=\"1849.2016\"");
        trace.Find("concept:name").ShouldBe(taken.CaseNumber);
        (trace.Find("casework:channel"), trace.Find("casework:desk"), trace.Find("casework:status")).ShouldBe(("counter", "utrecht", "open"));
        trace.Events.Select(each => each.Find("concept:name")).ShouldBe(await desk.History(taken));
        trace.Events.Select(each => each.Find("casework:version")).ShouldBe(Enumerable.Range(1, trace.Events.Count).Select(version => version.ToString()));
        var accepted = trace.Events.Single(each => each.Find("concept:name") == "hand-off-accepted");
        string[] asked = ["org:resource", "org:group", "org:role", "lifecycle:transition", "casework:resourceName"];
        asked.Select(accepted.Find).ShouldBe(["bram", "svb", "secondLine", "complete", "bram"]);
        trace.Events[0].Find("org:group").ShouldBe("utrecht");
        trace.Events.ShouldAllBe(each => DateTimeOffset.Parse(each.Find("time:timestamp")!) <= DateTimeOffset.Parse(each.Find("casework:recordedAt")!));
    }

    [Fact]
    public async Task an_event_of_a_citizen_is_of_the_group_of_the_desk()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        (await desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/messages", new { text = "Hoe staat het ervoor?" })).ShouldBe(201);
        var events = Exported.Traces((await desk.Export($"format=xes&caseId={taken.CaseId}")).Bytes).Single().Events;
        (events[^1].Find("org:role"), events[^1].Find("org:group")).ShouldBe(("citizen", "utrecht"));
        events.ShouldAllBe(each => each.Find("org:group") != null);
    }

    [Fact]
    public async Task a_citizen_is_one_pseudonym_over_all_cases_and_an_official_another()
    {
        var bsn = Scenarios.NewBsn();
        var first = await desk.FirstLine().TakeIn(bsn);
        await Write(first);
        await desk.FirstLine().AnswerAll(first);
        await desk.FirstLine().Close(first);
        var second = await desk.FirstLine().TakeIn(bsn);
        await Write(second);

        var (one, other) = (await Authors(first), await Authors(second));
        one.ShouldBe(other);
        one.Count().ShouldBe(2);
        one.ShouldAllBe(author => author != "anna" && author != "citizen");

        async Task Write(TakenIn taken) => (await desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/messages", new { text = "Hoe staat het ervoor?" })).ShouldBe(201);

        async Task<IEnumerable<string?>> Authors(TakenIn taken) =>
            Exported.Traces((await desk.Export($"format=xes&caseId={taken.CaseId}")).Bytes).Single().Events.Select(each => each.Find("org:resource")).Distinct().Order().ToArray();
    }
}

/// <summary>Moves the clock, which the desk of others must not feel.</summary>
public sealed class XesExportInTimeTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task the_time_of_recording_chooses_the_events()
    {
        var taken = await desk.FirstLine().TakeIn();
        var before = await desk.History(taken);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var moment = Uri.EscapeDataString(desk.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'"));
        await desk.FirstLine().Offer(taken);

        (await Names($"to={moment}")).ShouldBe(before);
        (await Names($"from={moment}")).ShouldBe(["hand-off-proposed"]);
        (await Names("from=2019-01-01&to=2019-12-31")).ShouldBeEmpty();

        async Task<string?[]> Names(string query) =>
            [.. Exported.Traces((await desk.Export($"format=xes&caseId={taken.CaseId}&{query}")).Bytes).SelectMany(trace => trace.Events).Select(each => each.Find("concept:name"))];
    }
}
