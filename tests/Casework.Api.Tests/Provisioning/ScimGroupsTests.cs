using Casework.Domain.Officials;

namespace Casework.Api.Tests.Provisioning;

/// <summary>Groups say who works where, and work follows.</summary>
public sealed class ScimGroupsTests(ScimDesk desk) : IClassFixture<ScimDesk>
{
    [Fact]
    public async Task whoever_is_in_a_group_is_given_work_and_whoever_is_taken_out_is_not()
    {
        var id = await desk.Provider.Created("gus@utrecht.example", "gus");
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/assignment", new { officialId = "gus", reason = "Te druk" })).ShouldBeProblem(409, "not-of-this-line");

        var group = "/Groups/" + await desk.Provider.GroupOf("firstLine@utrecht");
        (await desk.Provider.Change(group, new { op = "Add", path = "members", value = new[] { new { value = id } } })).ShouldBe(200).Json.Members().ShouldContain(id);
        (await desk.Provider.Get("~/scim/v2/Users/" + id)).Json["groups"]![0]!["display"]!.GetValue<string>().ShouldBe("firstLine@utrecht");
        (await desk.FirstLine().Post($"{taken.Path}/assignment", new { officialId = "gus", reason = "Te druk" })).ShouldBe(204);
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("gus");

        (await desk.Provider.Change(group, new { op = "remove", path = $"members[value eq \"{id}\"]" })).ShouldBe(200).Json.Members().ShouldNotContain(id);
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("coordinator-utrecht", "their work there goes to whoever takes over");
        var other = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{other.Path}/assignment", new { officialId = "gus", reason = "Te druk" })).ShouldBeProblem(409, "not-of-this-line");
    }

    [Fact]
    public async Task members_come_and_go_as_each_provider_says_it()
    {
        var (one, two) = (await desk.Provider.Created("one@svb.example"), await desk.Provider.Created("two@svb.example"));
        var group = "/Groups/" + await desk.Provider.GroupOf("secondLine@svb", one);
        (await desk.Provider.Post("~/scim/v2/Groups", new { displayName = "secondLine@svb" })).ShouldBeScimError(409, "uniqueness");
        var made = (await desk.Provider.Get("~/scim/v2" + group)).ShouldBe(200);
        made.Json.Members().ShouldBe([one]);

        var okta = await desk.Provider.Change(group, new { op = "replace", value = new { id = "secondLine@svb", displayName = "secondLine@svb" } }, new { op = "add", path = "members", value = new { value = two } });
        okta.ShouldBe(200).Json.Members().ShouldBe([one, two], ignoreOrder: true);
        (await desk.Provider.Change(group, new { op = "Remove", path = "members", value = new[] { new { value = one } } })).ShouldBe(200).Json.Members().ShouldBe([two]);
        (await desk.Provider.Change(group, [("If-Match", $"W/{made.ETag}")], new { op = "remove", path = "members" })).ShouldBeScimError(412, null);
        (await desk.Provider.Change(group, new { op = "replace", path = "members", value = new[] { new { value = one } } })).ShouldBe(200).Json.Members().ShouldBe([one]);
        (await desk.Provider.Find("Groups", $"displayName eq \"secondLine@svb\" and members eq \"{one}\"")).Json["totalResults"]!.GetValue<int>().ShouldBe(1);
        (await desk.Provider.Find("Groups", $"displayName eq \"secondLine@svb\" and members eq \"{two}\"")).Json["totalResults"]!.GetValue<int>().ShouldBe(0);

        (await desk.Provider.Change(group, new { op = "add", path = "members", value = new[] { new { value = Guid.NewGuid() } } })).ShouldBeScimError(400, "invalidValue");
        (await desk.Provider.Change(group, new { op = "replace", path = "displayName", value = "secondLine@uwv" })).ShouldBeScimError(400, "mutability");
        var put = await desk.Provider.Send(HttpMethod.Put, "~/scim/v2" + group, $$"""{"displayName":"secondLine@svb","members":[{"value":"{{two}}"}]}""");
        put.ShouldBe(200).Json.Members().ShouldBe([two]);
        (await desk.Provider.Send(HttpMethod.Delete, "~/scim/v2" + group, null)).ShouldBe(204);
        (await desk.Provider.Get("~/scim/v2" + group)).ShouldBeScimError(404, null);
        (await desk.Provider.Get("~/scim/v2/Users/" + two)).Json["groups"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task the_name_of_a_group_gives_the_placement_or_the_settings_do()
    {
        var id = await desk.Provider.Created("roles@utrecht.example", "roles");
        foreach (var name in (string[])["Loket Rotterdam", "mediator", "auditor@svb", "coordinator@groningen", "coordinator@uwv"])
            await desk.Provider.Change("/Groups/" + Uri.EscapeDataString(await desk.Provider.GroupOf(name)), new { op = "add", path = "members", value = new[] { new { value = id } } });
        Placement[] expected =
        [
            new(Domain.Role.FirstLine, Desk: "rotterdam"), new(Domain.Role.Mediator), new(Domain.Role.Auditor),
            new(Domain.Role.Coordinator, Desk: "groningen"), new(Domain.Role.Coordinator, Organisation: "uwv"),
        ];
        var entry = await desk.Store.QuerySession().LoadAsync<DirectoryEntry>(Guid.Parse(id), TestContext.Current.CancellationToken);
        entry!.Placements.ShouldBe(expected);
        foreach (var name in (string[])["boss@utrecht", "firstLine@nowhere", "firstLine", "secondLine@utrecht", "citizen", "firstLine@utrecht@svb", ""])
            (await desk.Provider.Post("~/scim/v2/Groups", new { displayName = name })).ShouldBeScimError(400, "invalidValue");
    }

    [Fact]
    public async Task whoever_is_deactivated_is_refused_and_their_work_goes_to_others_and_it_is_told_as_events()
    {
        var id = await desk.Provider.Created("ivo@utrecht.example", "ivo");
        await desk.Provider.Change("/Groups/" + await desk.Provider.GroupOf("firstLine@utrecht"), new { op = "add", path = "members", value = new[] { new { value = id } } });
        var ivo = desk.SignIn("ivo", "firstLine", "utrecht", name: "Noor Visser");
        var taken = await ivo.TakeIn();
        (await desk.Provider.Change("/Users/" + id, new { op = "replace", value = new { active = "False" } })).ShouldBe(200);

        (await ivo.Get("/inbox")).ShouldBeProblem(403, "inactive-official");
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("coordinator-utrecht");
        (await desk.FirstLine().Post($"{taken.Path}/assignment", new { officialId = "ivo", reason = "Toch" })).ShouldBeProblem(400, "unknown-official");
        (await desk.Provider.Change("/Users/" + id, new { op = "replace", path = "active", value = true })).ShouldBe(200);
        (await ivo.Get("/inbox")).ShouldBe(200);

        var events = await desk.Store.QuerySession().Events.FetchStreamAsync(Guid.Parse(id), token: TestContext.Current.CancellationToken);
        events.Select(each => each.EventTypeName).ShouldBe(["official-entered", "account-changed", "placement-added", "official-deactivated", "official-reactivated"]);
        events.Select(each => ((DirectoryEvent)each.Data).By.Id).ShouldAllBe(by => by == "system");
    }
}
