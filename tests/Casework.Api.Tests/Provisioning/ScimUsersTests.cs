namespace Casework.Api.Tests.Provisioning;

/// <summary>Users as Entra ID and Okta keep them.</summary>
public sealed class ScimUsersTests(ScimDesk desk) : IClassFixture<ScimDesk>
{
    [Fact]
    public async Task somebody_is_looked_for_made_and_found()
    {
        (await desk.Provider.Find("Users", "userName eq \"noor@utrecht.example\"")).ShouldBe(200).Json["totalResults"]!.GetValue<int>().ShouldBe(0);
        var made = (await desk.Provider.Create("noor@utrecht.example", "sub-noor")).ShouldBe(201);
        made.MediaType.ShouldBe("application/scim+json");
        made.Headers.Location!.ToString().ShouldBe(made.Json["meta"]!["location"]!.GetValue<string>());
        made.ETag.ShouldBe(made.Json["meta"]!["version"]!.GetValue<string>()[2..]);
        (made.String("userName"), made.String("externalId"), made.String("displayName"), made.Json["active"]!.GetValue<bool>())
            .ShouldBe(("noor@utrecht.example", "sub-noor", "Noor Visser", true));
        made.Json["name"]!.ToJsonString().ShouldBe("""{"formatted":"Noor Visser","givenName":"Noor","familyName":"Visser"}""");

        var read = (await desk.Provider.Get("~/scim/v2/Users/" + made.String("id"))).ShouldBe(200);
        read.Text.ShouldBe(made.Text);
        foreach (var filter in (string[])[
            "userName eq \"NOOR@utrecht.example\"", "externalId eq \"sub-noor\"", "active eq true and externalId eq \"sub-noor\"", "(userName sw \"noor@u\") and not (active eq False)",
            "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"noor@utrecht.example\"", "name.familyName eq \"visser\" and userName ew \"oor@utrecht.example\"",
            "externalId eq \"sub-noor\" and meta.lastModified gt \"2020-01-01T00:00:00Z\" and displayName co \"VIS\"", $"id eq \"{made.String("id")}\" or externalId eq \"no\""])
            (await desk.Provider.Find("Users", filter)).ShouldBe(200).Json["Resources"]!.AsArray().Select(each => each!["externalId"]!.GetValue<string>()).ShouldBe(["sub-noor"], filter);
        foreach (var filter in (string[])["externalId eq \"SUB-noor\"", "externalId eq \"sub-noor\" and active eq false", "externalId eq \"sub-noor\" and userName ne \"noor@utrecht.example\"", "externalId eq \"sub-noor\" and name.givenName eq null"])
            (await desk.Provider.Find("Users", filter)).ShouldBe(200).Json["totalResults"]!.GetValue<int>().ShouldBe(0, filter);
        desk.Logs.Lines.Where(line => line.Contains("Visser") || line.Contains("noor@utrecht")).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_filter_that_nobody_can_read_is_refused()
    {
        foreach (var filter in (string[])["userName", "userName eq", "userName eq \"a", "userName is \"a\"", "shoeSize eq \"42\"", "userName eq \"a\" and", "(userName eq \"a\"", "active gt true",
            "userName eq \"a\\u0000\"", "meta.lastModified gt \"yesterday\"", "emails[type eq \"work\"]", new string('(', 500) + "userName pr" + new string(')', 500)])
            (await desk.Provider.Find("Users", filter)).ShouldBeScimError(400, "invalidFilter");
    }

    [Fact]
    public async Task pages_begin_at_one_and_tell_how_many_there_are()
    {
        for (var i = 0; i < 5; i++) await desk.Provider.Created($"page-{i}@utrecht.example");
        List<string> seen = [];
        for (var start = 1; start <= 5; start += 2)
        {
            var page = (await desk.Provider.Find("Users", "userName sw \"page-\"", $"&startIndex={start}&count=2&attributes=userName")).ShouldBe(200).Json;
            (page["totalResults"]!.GetValue<int>(), page["startIndex"]!.GetValue<int>(), page["itemsPerPage"]!.GetValue<int>()).ShouldBe((5, start, start == 5 ? 1 : 2));
            page["Resources"]!.AsArray().ShouldAllBe(each => each!["displayName"] == null);
            seen.AddRange(page["Resources"]!.AsArray().Select(each => each!["userName"]!.GetValue<string>()));
        }

        seen.Order().ShouldBe(Enumerable.Range(0, 5).Select(i => $"page-{i}@utrecht.example"));
        (await desk.Provider.Find("Users", "userName sw \"page-\"", "&startIndex=-3&count=0")).ShouldBe(200).Json["Resources"]!.AsArray().ShouldBeEmpty();
        (await desk.Provider.Get("~/scim/v2/Users?count=many")).ShouldBeScimError(400, "invalidValue");
    }

    [Fact]
    public async Task a_patch_is_read_as_each_provider_sends_it()
    {
        var user = "/Users/" + await desk.Provider.Created("pat@utrecht.example", "pat");
        var entra = (await desk.Provider.Change(user,
            new { op = "Replace", path = "name.familyName", value = "Bakker" },
            new { op = "Add", path = "emails[type eq \"work\"].value", value = "pat@new.example" },
            new { op = "Replace", path = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", value = "Loket" },
            new { op = "Replace", path = "active", value = "False" })).ShouldBe(200);
        (entra.String("displayName"), entra.Json["active"]!.GetValue<bool>()).ShouldBe(("Noor Bakker", false), "the name follows from its parts");
        var okta = (await desk.Provider.Change(user, new { op = "replace", value = new Dictionary<string, object> { ["id"] = "x", ["active"] = true, ["displayName"] = "Pat", ["name.givenName"] = "Patrick" } })).ShouldBe(200);
        (okta.String("displayName"), okta.Json["active"]!.GetValue<bool>(), okta.Json["name"]!["givenName"]!.GetValue<string>()).ShouldBe(("Pat", true, "Patrick"));
        (await desk.Provider.Change(user, new { op = "remove", path = "name.givenName" })).ShouldBe(200).Json["name"]!.ToJsonString().ShouldBe("""{"formatted":"Pat","familyName":"Bakker"}""");
        (await desk.Provider.Change(user, new { op = "replace", path = "externalId", value = "pat" })).ShouldBe(200);

        (await desk.Provider.Change(user, new { op = "replace", path = "externalId", value = "other" })).ShouldBeScimError(400, "mutability");
        (await desk.Provider.Change(user, new { op = "replace", path = "id", value = "other" })).ShouldBeScimError(400, "mutability");
        (await desk.Provider.Change(user, new { op = "replace", path = "active", value = "perhaps" })).ShouldBeScimError(400, "invalidValue");
        (await desk.Provider.Change(user, new { op = "remove", path = "userName" })).ShouldBeScimError(400, "invalidValue");
        (await desk.Provider.Change(user, new { op = "remove" })).ShouldBeScimError(400, "noTarget");
        (await desk.Provider.Change(user, new { op = "replace", path = "name[", value = "x" })).ShouldBeScimError(400, "invalidPath");
        (await desk.Provider.Change(user, new { op = "swap", path = "active", value = true })).ShouldBeScimError(400, "invalidSyntax");
        foreach (var body in (string[])["", "[]", "{", "{\"Operations\":[]}", "{\"Operations\":[1]}", "{\"Operations\":[{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"\\ud800\"}]}"])
            (await desk.Provider.Send(HttpMethod.Patch, "~/scim/v2" + user, body)).ShouldBeScimError(400, "invalidSyntax");
        (await desk.FirstLine().Get("/officials?q=Pat")).ShouldBe(200).Json["items"]![0]!["name"]!.GetValue<string>().ShouldBe("Pat");
    }

    [Fact]
    public async Task a_version_of_before_changes_nothing()
    {
        var made = (await desk.Provider.Create("eva@utrecht.example")).ShouldBe(201);
        var user = "/Users/" + made.String("id");
        (string, string)[] first = [("If-Match", made.Json["meta"]!["version"]!.GetValue<string>())];
        var changed = (await desk.Provider.Change(user, first, new { op = "replace", path = "displayName", value = "Eva" })).ShouldBe(200);
        changed.ETag.ShouldNotBe(made.ETag);
        (await desk.Provider.Change(user, first, new { op = "replace", path = "displayName", value = "Eef" })).ShouldBeScimError(412, null);
        (await desk.Provider.Send(HttpMethod.Put, "~/scim/v2" + user, """{"userName":"eva@utrecht.example"}""", first)).ShouldBeScimError(412, null);
        (await desk.Provider.Send(HttpMethod.Delete, "~/scim/v2" + user, null, first)).ShouldBeScimError(412, null);
        (await desk.Provider.Get("~/scim/v2" + user)).String("displayName").ShouldBe("Eva");
        (await desk.Provider.Change(user, [("If-Match", "*")], new { op = "replace", path = "displayName", value = "Eef" })).ShouldBe(200);
    }

    [Fact]
    public async Task nobody_is_made_twice_also_at_once()
    {
        (await desk.Provider.Create("twin@utrecht.example", "twin")).ShouldBe(201);
        (await desk.Provider.Create("TWIN@utrecht.example", "twin-2")).ShouldBeScimError(409, "uniqueness");
        (await desk.Provider.Create("other@utrecht.example", "twin")).ShouldBeScimError(409, "uniqueness");
        var other = "/Users/" + await desk.Provider.Created("third@utrecht.example");
        (await desk.Provider.Change(other, new { op = "replace", path = "userName", value = "twin@utrecht.example" })).ShouldBeScimError(409, "uniqueness");
        var many = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => desk.Provider.Create("many@utrecht.example", $"many-{i}")));
        many.Select(each => each.Status).Order().ShouldBe([201, 409, 409, 409, 409, 409]);
    }

    [Fact]
    public async Task a_replacement_keeps_the_subject_and_forgets_what_is_not_in_it()
    {
        var user = "~/scim/v2/Users/" + await desk.Provider.Created("put@utrecht.example", "put");
        var put = (await desk.Provider.Send(HttpMethod.Put, user, """{"USERNAME":"put2@utrecht.example","externalId":"put","displayName":"Puck","active":"False","title":"Loket"}""")).ShouldBe(200);
        put.Json["name"]!.ToJsonString().ShouldBe("""{"formatted":"Puck"}""");
        (put.String("userName"), put.Json["active"]!.GetValue<bool>()).ShouldBe(("put2@utrecht.example", false));
        (await desk.Provider.Send(HttpMethod.Put, user, """{"userName":"put2@utrecht.example","externalId":"else"}""")).ShouldBeScimError(400, "mutability");
        (await desk.Provider.Send(HttpMethod.Put, user, """{"externalId":"put"}""")).ShouldBeScimError(400, "invalidValue");
        (await desk.Provider.Send(HttpMethod.Put, "~/scim/v2/Users/" + Guid.NewGuid(), """{"userName":"x"}""")).ShouldBeScimError(404, null);
    }

    [Fact]
    public async Task whoever_signed_in_before_is_taken_over_and_whoever_was_deleted_begins_anew()
    {
        await desk.FirstLine("old-hand").Get("/inbox");
        var id = await desk.Provider.Created("hand@utrecht.example", "old-hand");
        (await desk.Provider.Send(HttpMethod.Delete, "~/scim/v2/Users/" + id, null)).ShouldBe(204);
        (await desk.Provider.Get("~/scim/v2/Users/" + id)).ShouldBeScimError(404, null);
        (await desk.Provider.Find("Users", "externalId eq \"old-hand\"")).Json["totalResults"]!.GetValue<int>().ShouldBe(0);
        (await desk.FirstLine("old-hand").Get("/inbox")).ShouldBeProblem(403, "inactive-official");
        (await desk.Provider.Created("hand@utrecht.example", "old-hand")).ShouldBe(id);
        (await desk.FirstLine().Get("/officials?q=old-hand")).Json["items"]![0]!["placements"]!.AsArray().ShouldBeEmpty();
    }
}
