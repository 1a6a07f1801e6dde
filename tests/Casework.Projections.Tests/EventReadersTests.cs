using System.Text.Json.Nodes;
using Casework.Projections.CaseFiles;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Casework.Projections.Search;
using Casework.Projections.Track;
using Casework.Projections.Vault;

namespace Casework.Projections.Tests;

/// <summary>
/// Which readers each event reaches. What an event does to the rules, the compiler asks; that a view leaves it out shows here:
/// a new event changes <c>EventReaders.approved.txt</c>, where somebody sees what forgot it.
/// </summary>
public class EventReadersTests
{
    private static readonly string Approved = Path.Combine(Stored.Folder, "EventReaders.approved.txt");

    [Fact]
    public void each_event_reaches_the_readers_that_were_approved()
    {
        var received = Path.Combine(AppContext.BaseDirectory, "EventReaders.received.txt");
        File.WriteAllText(received, Describe());

        File.ReadAllText(received).ShouldBe(File.ReadAllText(Approved), $"If this is meant, copy {received} over {Approved}.");
    }

    private static string Describe()
    {
        var reached = EventContract.Names.Values.ToDictionary(name => name, _ => new SortedSet<string>(StringComparer.Ordinal));
        var (record, file, version) = ((CaseRecord?)null, (CaseFile?)null, 0);
        foreach (var happened in FullStory.Of(new CaseCipher(Guid.Empty, new byte[32]), "2026-1"))
        {
            var (recordBefore, fileBefore) = (record, file);
            record = record.Follow(Guid.Empty, happened);
            file = file.Fold(Guid.Empty, happened, ++version, happened.HappenedAt);
            var readers = reached[EventContract.Names[happened.GetType()]];
            if (Differ(recordBefore?.State, record.State, "version", "recentActs")) readers.Add("rules");
            if (Differ(recordBefore, record, "state", "messages", "done")) readers.Add("record");
            if (record.Messages.Count != recordBefore?.Messages.Count) readers.Add("citizen's messages");
            if (record.Done.Count > (recordBefore?.Done.Count ?? 0)) readers.Add("citizen's acts");
            if (Differ(fileBefore, file, "state", "version", "lastRecordedAt", "clock")) readers.Add("case file");
            if (Noticing.IsToBeRead(record.State, happened)) readers.Add("unread");
            if (SearchText.TextOf(happened) is not null) readers.Add("search");
        }

        return string.Concat(reached.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {string.Join(", ", pair.Value)}\n"));
    }

    private static bool Differ<T>(T? before, T after, params string[] but) where T : class =>
        before is null || !JsonNode.DeepEquals(Plain(before, but), Plain(after, but));

    private static JsonNode Plain<T>(T view, string[] but) where T : class => Without(JsonNode.Parse(Stored.Serializer.ToJson(view))!, but);

    private static JsonNode Without(JsonNode node, string[] but)
    {
        if (node is JsonObject one)
        {
            foreach (var name in but) one.Remove(name);
            foreach (var (_, value) in one.ToArray()) if (value is not null) Without(value, but);
        }
        else if (node is JsonArray many)
        {
            foreach (var item in many) if (item is not null) Without(item, but);
        }

        return node;
    }
}
