namespace Casework.Api.Tests.Provisioning;

/// <summary>Who may speak SCIM here, and what it says of itself.</summary>
public sealed class ScimAccessTests(ScimDesk desk) : IClassFixture<ScimDesk>
{
    private static readonly (string Method, string Path)[] Calls =
    [
        ("GET", "/ServiceProviderConfig"), ("GET", "/Schemas"), ("GET", "/ResourceTypes"), ("GET", "/Users"), ("POST", "/Users"), ("GET", "/Users/x"), ("PUT", "/Users/x"),
        ("PATCH", "/Users/x"), ("DELETE", "/Users/x"), ("GET", "/Groups"), ("POST", "/Groups"), ("PATCH", "/Groups/x"), ("DELETE", "/Groups/x"), ("GET", "/Elsewhere"),
    ];

    [Fact]
    public async Task without_the_secret_every_call_is_refused()
    {
        foreach (var (method, path) in Calls)
            foreach (var somebody in (Person[])[desk.Nobody, desk.WithToken("wrong"), desk.WithToken(ScimDesk.Secret + "x"), desk.Coordinator()])
            {
                var answer = await somebody.Send(new(method), "~/scim/v2" + path, method is "GET" or "DELETE" ? null : "{}");
                answer.ShouldBeScimError(401, null);
                answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
            }
    }

    [Fact]
    public async Task another_secret_holds_at_once_and_without_a_file_or_with_an_empty_one_there_is_none()
    {
        try
        {
            await File.WriteAllTextAsync(desk.TokenFile, "nieuw", TestContext.Current.CancellationToken);
            (await desk.Provider.Get("~/scim/v2/Users")).ShouldBeScimError(401, null);
            (await desk.WithToken("nieuw").Get("~/scim/v2/Users")).ShouldBe(200);
            await File.WriteAllTextAsync(desk.TokenFile, " \n", TestContext.Current.CancellationToken);
            foreach (var token in (string[])["nieuw", ""]) (await desk.WithToken(token).Get("~/scim/v2/Users")).ShouldBeScimError(401, null);
            File.Delete(desk.TokenFile);
            (await desk.WithToken("nieuw").Get("~/scim/v2/Users")).ShouldBeScimError(401, null);
        }
        finally
        {
            await File.WriteAllTextAsync(desk.TokenFile, ScimDesk.Secret, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task it_says_what_it_can()
    {
        var provider = (await desk.Provider.Get("~/scim/v2/ServiceProviderConfig")).ShouldBe(200).Json;
        foreach (var (name, can) in ((string, bool)[])[("patch", true), ("filter", true), ("etag", true), ("bulk", false), ("sort", false), ("changePassword", false)])
            provider[name]!["supported"]!.GetValue<bool>().ShouldBe(can, name);
        foreach (var (list, id) in ((string, string)[])[("ResourceTypes", "User"), ("ResourceTypes", "Group"), ("Schemas", Scim.User), ("Schemas", Scim.Group)])
        {
            (await desk.Provider.Get("~/scim/v2/" + list)).ShouldBe(200).Json["Resources"]!.AsArray().Select(each => each!["id"]!.GetValue<string>()).ShouldContain(id);
            (await desk.Provider.Get($"~/scim/v2/{list}/{id}")).ShouldBe(200).String("id").ShouldBe(id);
        }

        (await desk.Provider.Get("~/scim/v2/Elsewhere")).ShouldBeScimError(404, null);
        (await desk.Provider.PostBytes("~/scim/v2/Users", "userName=x"u8.ToArray(), "application/x-www-form-urlencoded")).ShouldBeScimError(415, null);
        (await desk.Provider.Post("~/scim/v2/Users", "{\"userName\":\"" + new string('x', 1_100_000) + "\"}")).ShouldBeScimError(413, null);
    }
}
