using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Provisioning;

/// <summary>A desk whose officials an identity provider keeps.</summary>
public sealed class ScimDesk : TestDesk
{
    public const string Secret = "een-geheim-van-de-identiteitsbron";

    public string TokenFile { get; } = Path.Combine(Path.GetTempPath(), "casework-scim-" + Guid.NewGuid().ToString("N"));

    public ScimDesk()
    {
        File.WriteAllText(TokenFile, Secret + "\n");
        Settings["Scim:TokenFile"] = TokenFile;
        Settings["Scim:Groups:Loket Rotterdam"] = "firstLine@rotterdam";
    }

    public Person Provider => new(Host.Server.CreateClient(), Secret);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        File.Delete(TokenFile);
    }
}

/// <summary>What identity providers say.</summary>
internal static class Scim
{
    public const string User = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string Group = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public const string Patch = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    public static Task<Answer> Create(this Person provider, string userName, string? externalId = null) => provider.Post("~/scim/v2/Users", new
    {
        schemas = new[] { User, "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User" },
        userName,
        externalId = externalId ?? userName,
        displayName = "Noor Visser",
        name = new { givenName = "Noor", familyName = "Visser" },
        emails = new[] { new { value = userName, type = "work", primary = true } },
        active = true,
    });

    /// <summary>Somebody who is there from now on: the id of their resource.</summary>
    public static async Task<string> Created(this Person provider, string userName, string? externalId = null) =>
        (await provider.Create(userName, externalId)).ShouldBe(201).String("id");

    public static Task<Answer> Change(this Person provider, string path, params object[] operations) =>
        provider.Change(path, [], operations);

    public static Task<Answer> Change(this Person provider, string path, (string, string)[] headers, params object[] operations) =>
        provider.Send(HttpMethod.Patch, "~/scim/v2" + path, JsonSerializer.Serialize(new { schemas = new[] { Patch }, Operations = operations }), headers);

    public static Task<Answer> Find(this Person provider, string kind, string filter, string more = "") =>
        provider.Get($"~/scim/v2/{kind}?filter={Uri.EscapeDataString(filter)}{more}");

    /// <summary>The group of this name, made where it is not there.</summary>
    public static async Task<string> GroupOf(this Person provider, string name, params string[] members)
    {
        var found = (await provider.Find("Groups", $"displayName eq \"{name}\"", "&excludedAttributes=members")).ShouldBe(200);
        if (found.Json["Resources"]!.AsArray() is [{ } there]) return there["id"]!.GetValue<string>();
        return (await provider.Post("~/scim/v2/Groups", new { schemas = new[] { Group }, displayName = name, members = members.Select(value => new { value }) })).ShouldBe(201).String("id");
    }

    public static string[] Members(this JsonNode group) => [.. group["members"]!.AsArray().Select(member => member!["value"]!.GetValue<string>())];

    public static void ShouldBeScimError(this Answer answer, int status, string? scimType)
    {
        answer.ShouldBe(status);
        answer.MediaType.ShouldBe("application/scim+json");
        answer.Json["schemas"]!.ToJsonString().ShouldBe("""["urn:ietf:params:scim:api:messages:2.0:Error"]""");
        (answer.String("status"), (string?)answer.Json["scimType"]).ShouldBe(($"{status}", scimType));
        answer.String("detail").ShouldNotStartWith("scim.", customMessage: "an error has words for people");
    }
}
