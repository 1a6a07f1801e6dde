using System.IO.Compression;
using System.Text;
using Casework.Api.Tests.Outbox;
using Casework.Delivery.Outbox;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Canaries;

/// <summary>
/// Cases full of texts that each stand nowhere else: every caller of every relation goes through every route, and no text comes to somebody for whom it is not
/// (law 18). CANARY_SEEDS names how many cases; the usual few take less than a minute.
/// </summary>
public sealed class CanaryTests(OutDesk desk) : IClassFixture<OutDesk>
{
    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("CANARY_SEEDS"), out var seeds) ? seeds : 3;

    public static TheoryData<int> Stories => [.. Enumerable.Range(1, Seeds)];

    [Theory, MemberData(nameof(Stories))]
    public async Task no_text_comes_to_somebody_for_whom_it_is_not(int seed)
    {
        var subscribed = await Subscribe();
        var told = await CanaryStory.Tell(desk, seed, acts: 60);
        List<string> flown = [];
        foreach (var caller in CanaryCaller.Of(desk, told))
        {
            foreach (var path in CanaryRoutes.Read.Values.SelectMany(paths => paths(told))) Look(flown, told, caller, path, await caller.Person.Get(path, caller.Headers));
            foreach (var (path, body) in CanaryRoutes.Searches(told)) Look(flown, told, caller, $"{path} {body}", await caller.Person.Post(path, body, caller.Headers));
            foreach (var (path, _) in Commands(told)) Look(flown, told, caller, path, await caller.Person.Post(path, "{", caller.Headers));
        }

        await NothingLeft(flown, told, subscribed);
        flown.ShouldBeEmpty($"seed {seed}");
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task nobody_finds_by_number_or_name_a_citizen_whom_they_may_not_see(int seed)
    {
        var told = await CanaryStory.Tell(desk, seed + 1000, acts: 40);
        var name = told.Marks.First(mark => mark.Kind == Kind.CitizenName).Text;
        foreach (var organisation in ToldCase.Everybody.Where(code => !told.ShowsCitizen(code)))
        {
            var specialist = desk.Specialist(organisation, "specialist-" + organisation);
            foreach (object body in (object[])[new { bsn = told.Bsn }, new { name }])
                foreach (var path in (string[])["/cases/search", "/inbox/search"])
                    (await specialist.Post(path, body, ("X-Purpose", "complaint"))).ShouldBe(200).Json["items"]!.AsArray().ShouldBeEmpty($"{organisation} at {path}, seed {seed}");
        }
    }

    [Fact]
    public void every_route_that_reads_is_in_the_lists()
    {
        var routes = desk.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Where(route => !route.EndsWith("openapi.json", StringComparison.Ordinal)).Distinct();
        routes.Except(CanaryRoutes.Read.Keys).Except(CanaryRoutes.Elsewhere.Keys).ShouldBeEmpty();
    }

    /// <summary>Every command on the case, so that no problem tells anything either.</summary>
    private static IEnumerable<(string Path, string Body)> Commands(ToldCase told) => Http.CommandRoutes.All.Select(route => (route.On(told.Taken), "{"));

    private static void Look(List<string> flown, ToldCase told, CanaryCaller caller, string where, Answer answer)
    {
        var text = string.Concat(Readable(answer), string.Join("\n", answer.Headers.Select(header => string.Join(" ", header.Value))), string.Join("\n", answer.Content?.Select(header => string.Join(" ", header.Value)) ?? []));
        flown.AddRange(told.Marks.Where(mark => !caller.Reads(mark) && !(caller.Name == "the citizen" && where == OwnData.Path && OwnData.Holds(mark)) && Stands(text, mark.Text)).Select(mark => $"{caller.Name} at {where}: {mark}"));
    }

    /// <summary>The whole word: one mark begins as another does.</summary>
    private static bool Stands(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            if (at + mark.Length == text.Length || !char.IsAsciiDigit(text[at + mark.Length])) return true;
        return false;
    }

    /// <summary>What stands in a packed file too.</summary>
    private static string Readable(Answer answer)
    {
        if (answer.Bytes is not [0x50, 0x4B, ..]) return answer.Text;
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.AppendLine(entry.FullName).AppendLine(reader.ReadToEnd());
        }

        return all.ToString();
    }

    private async Task<string[]> Subscribe()
    {
        List<string> paths = [];
        foreach (var organisation in ToldCase.Organisations)
        {
            var path = $"/canary/{organisation}/{Guid.NewGuid():N}";
            var answer = await desk.CoordinatorOf(organisation).Post("/webhooks", new { url = desk.Others.Address + path, events = new[] { "*" }, secret = "een geheim van minstens vierentwintig tekens" });
            if (answer.Status == 201) paths.Add(path);
        }

        return [.. paths];
    }

    /// <summary>Mails, events for subscribers, what waits to be sent, and the log hold no text of a case at all.</summary>
    private async Task NothingLeft(List<string> flown, ToldCase told, string[] subscribed)
    {
        await desk.Quiet();
        flown.AddRange(Of("mail", desk.Mail.Mails.Select(mail => mail.ToString())));
        flown.AddRange(Of("an event for a subscriber", subscribed.SelectMany(path => desk.Others.At(path)).Select(posted => posted.Body + string.Join("\n", posted.Headers.Select(header => header.Value)))));
        flown.AddRange(Of("a log line", desk.Logs.Lines));
        flown.AddRange(Of("a row that waits to be sent", await Rows($"select d::text from {new OutboxTables(desk.Schema).Deliveries} d")));
        flown.AddRange(Of("a kept answer", await Rows($"select d::text from {desk.Schema}.mt_doc_storedanswer d")));
        flown.AddRange(Of("an event in the store", await Rows($"select e.data::text from {desk.Schema}.mt_events e where e.stream_id = '{told.Taken.CaseId}'")));

        IEnumerable<string> Of(string what, IEnumerable<string> texts)
        {
            var all = string.Join("\n", texts);
            return told.Marks.Where(mark => Stands(all, mark.Text)).Select(mark => $"{what}: {mark}");
        }
    }

    private async Task<List<string>> Rows(string sql)
    {
        await using var connection = desk.Store.Storage.Database.CreateConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(row.GetString(0));
        return rows;
    }
}
