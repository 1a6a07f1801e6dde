using System.Text;
using System.Text.Json;
using Casework.Proof.Entries;
using Casework.Proof.Tree;

namespace Casework.Proof.Tests;

public class EntryTests
{
    private static readonly RecordedRow Sample = new(
        4, 17, Guid.Parse("01a20cc8-8e80-7710-a736-6092d607b269"), Guid.Parse("01a20cc8-8e80-7710-a736-6092d607b270"), 2, "note-added",
        new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(1)).AddMicroseconds(5), "anna", null, "AddNote", """{"role": "FirstLine"}""", """{"b": 1, "a": "x"}"""u8.ToArray());

    [Fact]
    public void An_entry_is_the_canonical_envelope_with_the_hash_of_the_content() =>
        Encoding.UTF8.GetString(LogEntry.Write(Sample)).ShouldBe(
        """{"causation":"AddNote","content":"3f7a99c3ff00be9ba8e76ba67c0bbb4aab2c4f0d9e4d6f3a7d3a3d3bdbb7d5b9","correlation":null,"eventId":"01a20cc8-8e80-7710-a736-6092d607b269","headers":{"role":"FirstLine"},"leaf":4,"position":17,"streamId":"01a20cc8-8e80-7710-a736-6092d607b270","time":"2026-11-24T09:00:00.000005Z","type":"note-added","user":"anna","version":2}"""
            .Replace("3f7a99c3ff00be9ba8e76ba67c0bbb4aab2c4f0d9e4d6f3a7d3a3d3bdbb7d5b9", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("""{"a":"x","b":1}"""u8))));

    [Fact]
    public void Every_field_of_the_row_changes_the_leaf()
    {
        RecordedRow[] changed =
        [
            Sample with { Leaf = 5 }, Sample with { Position = 18 },
            Sample with { EventId = Sample.StreamId }, Sample with { StreamId = Sample.EventId },
            Sample with { Version = 3 }, Sample with { Type = "note-removed" },
            Sample with { Time = Sample.Time.AddMicroseconds(1) }, Sample with { User = "bram" },
            Sample with { Correlation = "c" }, Sample with { Causation = null }, Sample with { Headers = """{"role":"Auditor"}""" }, Sample with { Content = """{"a":"y","b":1}"""u8.ToArray() },
        ];
        changed.Append(Sample).Select(row => Hash.Leaf(LogEntry.Write(row))).Distinct().Count().ShouldBe(changed.Length + 1);
        changed.Length.ShouldBe(typeof(RecordedRow).GetProperties().Count(property => property.Name != nameof(RecordedRow.Beside)));
    }

    [Theory]
    [InlineData("Casework.Domain.Cases.NoteAdded, Casework.Domain", false, "*DEFAULT*", null)]
    [InlineData("Casework.Domain.Cases.CaseClosed, Casework.Domain", false, "*DEFAULT*", "other-class")]
    [InlineData("", false, "*DEFAULT*", "other-class")]
    [InlineData("Casework.Domain.Cases.NoteAdded, Casework.Domain", true, "*DEFAULT*", "binary-content")]
    [InlineData("Casework.Domain.Cases.NoteAdded, Casework.Domain", false, "", "other-tenant")]
    public void What_stands_beside_the_seal_follows_from_what_is_sealed(string name, bool binary, string tenant, string? fault)
    {
        var row = Sample with { Beside = new(name, binary, tenant, Archived: false) };
        row.Beside.Fault(row.Type).ShouldBe(fault);
        var stands = LogEntry.AsItStands(RowJson.Read(RowJson.Write(row)));
        if (fault is null) stands.ShouldBe(LogEntry.Write(Sample));
        else Encoding.UTF8.GetString(stands).ShouldBe($$"""{"fault":"{{fault}}","leaf":4,"position":17}""");
    }

    [Fact]
    public void Names_with_quotes_and_accents_are_written_as_the_standard_does() =>
        Encoding.UTF8.GetString(LogEntry.Write(Sample with { User = "Zoë \"Z\" \u0001" }))
            .ShouldContain("\"user\":\"Zoë \\\"Z\\\" \\u0001\"");

    [Theory]
    [InlineData("""{ "b" : [ 1, {"z":null,"y":true} ], "a" : "é" }""", """{"a":"é","b":[1,{"y":true,"z":null}]}""")]
    [InlineData("""{"\u20ac":"Euro","\r":"CR","1":"One","\u0080":"C","\ud83d\ude02":"Smile","\u00f6":"o","\ufb33":"Hebrew"}""",
        "{\"\\r\":\"CR\",\"1\":\"One\",\"\u0080\":\"C\",\"ö\":\"o\",\"€\":\"Euro\",\"😂\":\"Smile\",\"\ufb33\":\"Hebrew\"}")]
    [InlineData("""{"text":"\u0041\/\u000a\"\\\u001f"}""", """{"text":"A/\n\"\\\u001f"}""")]
    [InlineData("{}", "{}"), InlineData("[]", "[]"), InlineData("""{"a":{}, "B":[]}""", """{"B":[],"a":{}}""")]
    public void Json_has_one_form(string json, string canonical) => Encoding.UTF8.GetString(CanonicalJson.Of(json)).ShouldBe(canonical);

    [Theory]
    [InlineData(""), InlineData("{"), InlineData("{} {}"), InlineData("""{"a":1,}"""), InlineData("nul")]
    [InlineData("""{"a":1,"a":2}"""), InlineData("""{"b":[{"a":1,"c":2,"\u0061":2}]}""")]
    public void What_is_no_json_or_says_a_name_twice_has_no_form(string json) => Should.Throw<JsonException>(() => CanonicalJson.Of(json));

    [Fact]
    public void Many_fields_and_deep_values_have_one_form_too()
    {
        var names = Enumerable.Range(0, 100).Select(number => $"\"n{number:00}\":{number}").ToArray();
        Encoding.UTF8.GetString(CanonicalJson.Of($"{{{string.Join(',', names.Reverse())}}}")).ShouldBe($"{{{string.Join(',', names)}}}");
        var deep = string.Concat(Enumerable.Repeat("{\"a\":[", 30)) + string.Concat(Enumerable.Repeat("]}", 30));
        Encoding.UTF8.GetString(CanonicalJson.Of(deep)).ShouldBe(deep);
    }

    [Fact]
    public void A_row_survives_a_line_of_an_export()
    {
        var other = Sample with { User = "Zoë \"Z\"", Headers = null };
        foreach (var row in (RecordedRow[])[Sample, other])
        {
            var line = RowJson.Write(row);
            line.ShouldNotContain((byte)'\n');
            LogEntry.Write(RowJson.Read(line)).ShouldBe(LogEntry.Write(row));
        }

        foreach (var line in (string[])["", "3", "{}", """{"leaf":"x"}"""]) Should.Throw<FormatException>(() => RowJson.Read(Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public async Task A_bundle_gives_its_entries_back_and_a_torn_one_is_refused()
    {
        using var bundle = new MemoryStream();
        await EntryBundle.Write(bundle, [1, 2, 3], TestContext.Current.CancellationToken);
        await EntryBundle.Write(bundle, [], TestContext.Current.CancellationToken);
        EntryBundle.Read(bundle.ToArray()).Select(entry => entry.ToArray()).ShouldBe([[1, 2, 3], []]);
        Should.Throw<FormatException>(() => EntryBundle.Read(bundle.ToArray().AsMemory(0, 4)));
    }
}
