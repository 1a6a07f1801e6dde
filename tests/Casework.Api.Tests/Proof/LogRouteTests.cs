using System.Text;
using Casework.Proof.Entries;
using Casework.Proof.Notes;
using Casework.Proof.Tree;

namespace Casework.Api.Tests.Proof;

/// <summary>The routes, as a verifier that somebody else wrote would use them.</summary>
public sealed class LogRouteTests(ProofDesk desk) : IClassFixture<ProofDesk>
{
    private const string Log = "/audit/log/";

    [Fact]
    public async Task anybody_reads_the_checkpoint_and_the_hashes_and_they_fit()
    {
        await desk.TakeInAndHandOff();
        await desk.Sealed();
        var note = SignedNote.Parse(Encoding.UTF8.GetString((await desk.Nobody.Get(Log + "checkpoint")).ShouldBe(200).Bytes));
        var checkpoint = Checkpoint.Parse(note.Text);
        note.SignedBy([new SigningKey(desk.SigningKey).Verifier(checkpoint.Origin)]).ShouldNotBeNull();
        var tree = new GrowingTree();
        foreach (var hash in Hash.ReadAll((await desk.Nobody.Get($"{Log}tile/0/000.p/{checkpoint.Size}")).ShouldBe(200).Bytes)) tree.Append(hash);
        tree.Root.ShouldBe(checkpoint.Root);
    }

    [Theory, InlineData("tile/0%2F000.p%2F3"), InlineData("tile/0%2f000.p%2f3")]
    public async Task a_client_that_escapes_the_slashes_gets_the_same(string path)
    {
        await desk.TakeInAndHandOff();
        await desk.Sealed();
        (await Raw(desk.Nobody, HttpMethod.Get, Log + path)).Bytes.ShouldBe((await desk.Nobody.Get(Log + "tile/0/000.p/3")).ShouldBe(200).Bytes);
        (await Raw(desk.Auditor, HttpMethod.Get, Log + "tile/entries%2F000.p%2F3")).Bytes.ShouldBe((await desk.Auditor.Get(Log + "tile/entries/000.p/3")).ShouldBe(200).Bytes);
    }

    [Theory, InlineData(Log + "checkpoint"), InlineData(Log + "tile/0/000.p/3"), InlineData("/audit/read-log/checkpoint"), InlineData("/openapi.json"), InlineData("/catalogue/services"), InlineData("/no-such-thing")]
    public async Task whoever_asks_for_the_head_alone_gets_what_get_says_of_itself(string path)
    {
        await desk.TakeInAndHandOff();
        await desk.Sealed();
        var (get, head) = (await Raw(desk.Nobody, HttpMethod.Get, path), await Raw(desk.Nobody, HttpMethod.Head, path));
        head.Bytes.ShouldBeEmpty();
        (head.Status, head.Type, head.Length).ShouldBe((get.Status, get.Type, get.Bytes.Length));
        (await Raw(desk.Auditor, HttpMethod.Head, "/inbox/stream")).Status.ShouldBe(405, "a stream would never end");
        (await Raw(desk.Auditor, HttpMethod.Head, "/terms/calculation")).Status.ShouldBe(405, "there is no GET");
    }

    private async Task<(int Status, string? Type, long? Length, byte[] Bytes)> Raw(Person person, HttpMethod method, string path)
    {
        using var http = desk.Host.Server.CreateClient();
        using var request = new HttpRequestMessage(method, "/api/v1" + path);
        if (person.Token is { } token) request.Headers.Authorization = new("Bearer", token);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), answer.Content.Headers.ContentLength, bytes);
    }

    [Fact]
    public async Task entries_are_for_auditors_and_hash_to_the_leaves()
    {
        await desk.TakeInAndHandOff();
        await desk.Sealed();
        (await desk.Nobody.Get(Log + "tile/entries/000.p/3")).ShouldBeProblem(401, "sign-in-required");
        (await desk.FirstLine().Get(Log + "tile/entries/000.p/3")).ShouldBeProblem(403, "not-allowed");
        var entries = EntryBundle.Read((await desk.Auditor.Get(Log + "tile/entries/000.p/3")).ShouldBe(200).Bytes);
        entries.Select(entry => Hash.Leaf(entry.Span)).ShouldBe(Hash.ReadAll((await desk.Nobody.Get(Log + "tile/0/000.p/3")).Bytes));
    }

    [Fact]
    public async Task each_event_of_a_case_has_a_path_to_the_root()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.Sealed();
        var proof = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/proof")).ShouldBe(200).Json;
        var checkpoint = Checkpoint.Parse(SignedNote.Parse(proof["checkpoint"]!.GetValue<string>()).Text);
        proof["unsealed"]!.GetValue<int>().ShouldBe(0);
        var events = proof["events"]!.AsArray();
        events.Count.ShouldBe((await desk.FirstLine().Get(taken.Path)).Json["version"]!.GetValue<int>());
        foreach (var item in events)
        {
            var path = item!["path"]!.AsArray().Select(hash => Hash.Parse(hash!.GetValue<string>())).ToList();
            var leaf = Hash.Leaf(Encoding.UTF8.GetBytes(item["entry"]!.GetValue<string>()));
            ProofCheck.Includes(leaf, item["leaf"]!.GetValue<long>(), checkpoint.Size, path, checkpoint.Root).ShouldBeTrue();
            item["holds"]!.GetValue<bool>().ShouldBeTrue();
        }
    }

    [Fact]
    public async Task an_older_log_is_the_beginning_of_the_newer()
    {
        await desk.TakeInAndHandOff();
        await desk.Sealed();
        var size = await desk.Ask<long>("select size from {0}.event_log_head");
        var answer = (await desk.Auditor.Get($"{Log}consistency?from=2&to={size}")).ShouldBe(200).Json;
        ProofCheck.Extends(
            2, Hash.Parse(answer["fromRoot"]!.GetValue<string>()), size, Hash.Parse(answer["toRoot"]!.GetValue<string>()),
            [.. answer["proof"]!.AsArray().Select(hash => Hash.Parse(hash!.GetValue<string>()))]).ShouldBeTrue();
        foreach (var query in (string[])["", "?from=1", "?from=2&to=1", "?from=0&to=1", $"?from=1&to={size + 1000}", "?from=x&to=2"])
            (await desk.Auditor.Get(Log + "consistency" + query)).ShouldBeProblem(400, "invalid-input");
        (await desk.FirstLine().Get(Log + "consistency?from=1&to=2")).ShouldBeProblem(403, "not-allowed");
    }

    [Theory, InlineData("tile/0/000.p/0"), InlineData("tile/0/0"), InlineData("tile/64/000"), InlineData("tile/00/000"), InlineData("tile/0/999"), InlineData("tile/x/000"),
     InlineData("tile/0/000.p/256"), InlineData("tile/0"), InlineData("tile/other/000"), InlineData("tile/0/x000/000")]
    public async Task what_is_no_tile_is_not_found(string path) => (await desk.Nobody.Get(Log + path)).ShouldBeProblem(404, "not-found");

    [Fact]
    public async Task an_auditor_is_told_of_no_stray_rows_where_there_are_none()
    {
        await desk.TakeInAndHandOff();
        (await desk.Auditor.Get(Log + "stray-rows")).ShouldBe(200).Json["items"]!.AsArray().ShouldBeEmpty();
        (await desk.FirstLine().Get(Log + "stray-rows")).ShouldBeProblem(403, "not-allowed");
    }
}
