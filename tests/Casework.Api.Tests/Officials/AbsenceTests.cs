using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Domain.Officials;
using Casework.Projections.Officials;

namespace Casework.Api.Tests.Officials;

/// <summary>Who is there, by the days that were said and by what people say of themselves.</summary>
public sealed class AbsenceTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task whoever_is_absent_is_not_available_on_those_days()
    {
        var tess = desk.FirstLine("tess");
        await tess.Get("/inbox");
        (await Say(tess, "tess", "2031-11-25", "2031-11-28", "aziz")).ShouldBe(204);
        (await Shown("tess")).ShouldBe((true, """{"from":"2031-11-25","until":"2031-11-28","substitute":"aziz"}"""));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        (await Shown("tess")).Available.ShouldBeFalse();

        (await Say(desk.Coordinator(), "tess", "2031-11-24", "2031-11-25", null)).ShouldBe(204);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        (await Shown("tess")).ShouldBe((true, null));

        (await Say(tess, "tess", "2031-11-26", "2031-12-01", null)).ShouldBe(204);
        (await Shown("tess")).Available.ShouldBeFalse();
        foreach (var _ in (int[])[1, 2]) (await tess.Send(HttpMethod.Delete, "/officials/tess/absence", null)).ShouldBe(204);
        (await Shown("tess")).ShouldBe((true, null));

        var events = await desk.Store.QuerySession().Events.FetchStreamAsync(DirectoryEntry.IdOf("tess"), token: TestContext.Current.CancellationToken);
        events.Skip(1).Select(each => (each.EventTypeName, ((DirectoryEvent)each.Data).By.Id)).ShouldBe([
            ("absence-announced", "tess"), ("absence-announced", "coordinator-utrecht"), ("absence-announced", "tess"), ("absence-withdrawn", "tess")]);
    }

    [Fact]
    public async Task a_substitute_is_somebody_else_of_the_same_place()
    {
        var uma = desk.FirstLine("uma");
        await desk.FirstLine("far", "rotterdam").Get("/inbox");
        foreach (var (substitute, status, code) in ((string, int, string)[])[("uma", 400, "invalid-input"), ("nobody-at-all", 400, "unknown-official"), ("far", 409, "not-of-this-line"), ("mira", 409, "not-of-this-line")])
            (await Say(uma, "uma", "2032-01-01", "2032-01-02", substitute)).ShouldBeProblem(status, code);
        (await Say(desk.Mediator, "mira", "2032-01-01", "2032-01-02", "max")).ShouldBe(204);
        foreach (var (from, until) in ((string?, string?)[])[(null, "2032-01-01"), ("2032-01-01", null), ("2032-01-02", "2032-01-01"), ("2031-01-01", "2031-01-02")])
            (await Say(uma, "uma", from, until, null)).ShouldBeProblem(400, "invalid-input");
        (await Shown("uma")).ShouldBe((true, null));
    }

    [Fact]
    public async Task an_absence_is_said_by_the_person_or_a_coordinator_of_the_place()
    {
        await desk.FirstLine("vera").Get("/inbox");
        foreach (var other in (Person[])[desk.FirstLine(), desk.Coordinator("rotterdam"), desk.Auditor])
        {
            (await Say(other, "vera", "2032-01-01", "2032-01-02", null)).ShouldBeProblem(403, "not-allowed");
            (await other.Send(HttpMethod.Delete, "/officials/vera/absence", null)).ShouldBeProblem(403, "not-allowed");
        }

        (await Say(desk.Nobody, "vera", "2032-01-01", "2032-01-02", null)).ShouldBeProblem(401, "sign-in-required");
        (await Say(desk.Citizen(Scenarios.NewBsn()), "vera", "2032-01-01", "2032-01-02", null)).ShouldBeProblem(403, "not-allowed");
        (await Say(desk.Coordinator(), "nobody-at-all", "2032-01-01", "2032-01-02", null)).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task everybody_says_of_themselves_where_they_are()
    {
        var wim = desk.FirstLine("wim");
        foreach (var (state, available) in ((string, bool)[])[("away", false), ("atCounter", true), ("away", false), ("reachable", true), ("reachable", true)])
        {
            (await wim.Send(HttpMethod.Put, "/officials/me/availability", $$"""{"state":"{{state}}"}""")).ShouldBe(204);
            var entry = await Entry("wim");
            (entry["availability"]!.GetValue<string>(), entry["available"]!.GetValue<bool>()).ShouldBe((state, available));
        }

        foreach (var body in (string[])["{}", """{"state":"asleep"}""", """{"state":null}"""])
            (await wim.Send(HttpMethod.Put, "/officials/me/availability", body)).ShouldBe(400);
        (await desk.Citizen(Scenarios.NewBsn()).Send(HttpMethod.Put, "/officials/me/availability", """{"state":"away"}""")).ShouldBeProblem(403, "not-allowed");
        var again = await DirectoryEntries.Of(desk.Store.QuerySession(), [DirectoryEntry.IdOf("wim")], TestContext.Current.CancellationToken);
        var stored = await desk.Store.QuerySession().LoadAsync<DirectoryEntry>(DirectoryEntry.IdOf("wim"), TestContext.Current.CancellationToken);
        JsonSerializer.Serialize(again.Values.Single()).ShouldBe(JsonSerializer.Serialize(stored), "an entry made anew of its events is the same");
    }

    private static Task<Answer> Say(Person by, string official, string? from, string? until, string? substitute) =>
        by.Send(HttpMethod.Put, $"/officials/{official}/absence", JsonSerializer.Serialize(new { from, until, substitute }));

    private async Task<JsonNode> Entry(string official) => (await desk.FirstLine().Get("/officials?q=" + official)).ShouldBe(200).Json["items"]![0]!;

    private async Task<(bool Available, string? Absent)> Shown(string official) =>
        await Entry(official) is var entry ? (entry["available"]!.GetValue<bool>(), entry["absent"]?.ToJsonString()) : default;
}
