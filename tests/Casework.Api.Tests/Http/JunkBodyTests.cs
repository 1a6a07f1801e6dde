using System.Text;

namespace Casework.Api.Tests.Http;

public sealed class JunkBodyTests(TestDesk desk)
{
    private static Task<TakenIn>? _case;

    private static readonly string[] Whole =
    [
        "null", "[]", "[{}]", "{", "}", "5", "true", "\"Geheim\"", "{} {}", "{,}", "not json Geheim", "{\"Geheim\":1}", "{\"a\":\"Geheim\",\"a\":\"Geheim\"}",
        string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40), new string('[', 100_000),
    ];

    private Person Everybody => desk.SignIn("all", ["firstLine", "secondLine", "mediator", "coordinator", "recordsManager"], "utrecht", "svb");

    [Theory, MemberData(nameof(CommandRoutes.Rows), MemberType = typeof(CommandRoutes))]
    public async Task what_is_no_body_is_refused_and_not_repeated(CommandRoute route)
    {
        var taken = await (_case ??= desk.BusyCase());
        foreach (var junk in Whole) ShouldBeRefused(await Everybody.Post(route.On(taken), junk));
        ShouldBeRefused(await Everybody.PostBytes(route.On(taken), [.. "{\"text\":\"Geheim "u8, 0xC3, 0x28, .. "\"}"u8], "application/json"));
    }

    [Theory, MemberData(nameof(CommandRoutes.Rows), MemberType = typeof(CommandRoutes))]
    public async Task only_json_is_read(CommandRoute route)
    {
        var taken = await (_case ??= desk.BusyCase());
        var body = Encoding.UTF8.GetBytes(route.BodyFor(taken));
        foreach (var type in (string?[])[null, "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/json; charset=utf-16", "nonsense"])
            (await Everybody.PostBytes(route.On(taken), body, type)).ShouldBeProblem(415, "unsupported-media-type");
    }

    [Theory, MemberData(nameof(CommandRoutes.Rows), MemberType = typeof(CommandRoutes))]
    public async Task more_than_a_mebibyte_is_too_large(CommandRoute route)
    {
        var taken = await (_case ??= desk.BusyCase());
        (await Everybody.Post(route.On(taken), "{\"text\":\"" + new string('a', 1_150_000) + "\"}")).ShouldBeProblem(413, "too-large");
    }

    [Fact]
    public async Task json_with_its_charset_or_a_suffix_is_json()
    {
        var taken = await desk.FirstLine().TakeIn();
        foreach (var type in (string[])["application/json", "application/json; charset=UTF-8", "application/merge-patch+json"])
            (await desk.FirstLine().PostBytes($"{taken.Path}/notes", "{\"text\":\"Dag\"}"u8.ToArray(), type)).ShouldBe(201);
    }

    private static void ShouldBeRefused(Answer answer)
    {
        answer.ShouldBeProblem(400, "malformed-body");
        answer.Json["errors"]!.AsObject().Single().Key.ShouldStartWith("$");
        if (!answer.Json["errors"]!.AsObject().Single().Key.Contains("Geheim", StringComparison.Ordinal)) answer.Text.ShouldNotContain("Geheim");
        answer.Text.ShouldNotContain("   at ");
    }
}
