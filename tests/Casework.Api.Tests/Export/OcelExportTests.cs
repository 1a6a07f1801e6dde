using System.Text.Json.Nodes;
using Casework.Export.Ocel;
using Casework.Projections.Events;

namespace Casework.Api.Tests.Export;

/// <summary>The rules of OCEL 2.0 that its JSON schema states, and those that it cannot.</summary>
public sealed class OcelExportTests(TestDesk desk)
{
    [Fact]
    public async Task every_event_and_object_is_of_a_declared_type_with_declared_attributes_and_every_relationship_ends_at_an_object()
    {
        await desk.TakeInAndHandOff();
        var log = (await desk.Export("format=ocel")).Json;
        var (events, objects) = (Items(log, "events"), Items(log, "objects"));

        foreach (var (items, types) in ((JsonNode[], JsonNode[])[])[(events, Items(log, "eventTypes")), (objects, Items(log, "objectTypes"))])
        {
            var declared = types.ToDictionary(type => Text(type, "name"), type => Items(type, "attributes").Select(attribute => Text(attribute, "name")).ToHashSet());
            items.ShouldAllBe(item => declared[Text(item, "type")].IsSupersetOf(Items(item, "attributes").Select(attribute => Text(attribute, "name"))));
            items.Select(item => Text(item, "id")).ShouldBeUnique();
            types.SelectMany(type => Items(type, "attributes")).Select(attribute => Text(attribute, "type")).Distinct().ShouldBeSubsetOf(["string", "time", "integer", "float", "boolean"]);
        }

        var ids = objects.Select(each => Text(each, "id")).ToHashSet();
        events.Concat(objects).SelectMany(each => Items(each, "relationships")).ShouldAllBe(relation => ids.Contains(Text(relation, "objectId")) && Text(relation, "qualifier") != "");
        events.ShouldAllBe(each => Items(each, "relationships").Count(relation => Text(relation, "qualifier") == "case") == 1);
        events.Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task an_event_tells_whom_and_what_it_concerns()
    {
        var taken = await desk.TakeInAndHandOff();
        var answer = await desk.Export($"format=ocel&caseId={taken.CaseId}&names=true");
        var accepted = Items(answer.Json, "events").Single(each => Text(each, "type") == "hand-off-accepted");
        var known = Items(answer.Json, "objects").ToDictionary(each => Text(each, "id"));

        answer.MediaType.ShouldBe("application/json");
        Relations(accepted).ShouldBe(
        [
            ($"case:{taken.CaseId}", "case"), ("official:bram", "author"), ("organisation:svb", "author-organisation"), ($"question:{taken.Question}", "question"), ("official:bram", "specialist"),
        ]);
        Values(known[$"question:{taken.Question}"]).ShouldBe([("service", "aow-pension"), ("route", "tailored"), ("status", "atSecondLine")]);
        Values(known[$"case:{taken.CaseId}"]).ShouldBe([("caseNumber", taken.CaseNumber), ("channel", "counter"), ("status", "open")]);
        Relations(known[$"question:{taken.Question}"]).ShouldBe([("organisation:svb", "organisation"), ("organisation:svb", "holder")]);
        Relations(known[$"case:{taken.CaseId}"]).Select(relation => relation.Qualifier).ShouldBe(["question", "citizen", "desk", "case-manager"]);
        Values(known["official:bram"]).ShouldBe([("name", "bram")]);
        Items(answer.Json, "events").Select(each => Text(each, "type")).ShouldBe(await desk.History(taken));
    }

    [Fact]
    public async Task a_citizen_of_two_cases_is_one_object()
    {
        var bsn = Scenarios.NewBsn();
        var first = await desk.FirstLine().TakeIn(bsn);
        await desk.FirstLine().AnswerAll(first);
        await desk.FirstLine().Close(first);
        var second = await desk.FirstLine().TakeIn(bsn);
        var objects = Items((await desk.Export("format=ocel")).Json, "objects");

        string[] citizens = [.. ((TakenIn[])[first, second]).Select(taken => Relations(objects.Single(each => Text(each, "id") == $"case:{taken.CaseId}")).Single(relation => relation.Qualifier == "citizen").Id)];
        citizens[0].ShouldBe(citizens[1]);
        objects.Count(each => Text(each, "id") == citizens[0]).ShouldBe(1);
    }

    /// <summary>A new field of text must be put in the one list or the other by somebody who has looked at it.</summary>
    [Fact]
    public void every_text_of_an_event_that_goes_out_is_a_code()
    {
        string[] keptBack = ["AboutOfficial", "AccessCodeHash", "Language", "LegalBasis", "Sha256", "TrackingCodeHash"];
        EventContract.Names.Keys.SelectMany(type => type.GetProperties()).Where(field => field.PropertyType == typeof(string) && field.Name != "EqualityContract")
            .Select(field => field.Name).Distinct().Order().ShouldBe(OcelEventTypes.Codes.Concat(keptBack).Order());
    }

    private static (string Id, string Qualifier)[] Relations(JsonNode each) => [.. Items(each, "relationships").Select(relation => (Text(relation, "objectId"), Text(relation, "qualifier")))];

    private static (string, string)[] Values(JsonNode each) => [.. Items(each, "attributes").Select(attribute => (Text(attribute, "name"), Text(attribute, "value")))];

    private static JsonNode[] Items(JsonNode node, string name) => [.. node[name]!.AsArray().OfType<JsonNode>()];

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
