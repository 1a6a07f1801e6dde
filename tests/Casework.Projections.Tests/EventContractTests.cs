using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casework.Domain.Cases;
using Casework.Projections.Events;

namespace Casework.Projections.Tests;

/// <summary>
/// Events outlive the code that wrote them. A change of <c>EventContract.approved.txt</c> is a change of what is stored:
/// something optional may be added, nothing may be renamed or taken away.
/// </summary>
public class EventContractTests
{
    private static readonly JsonObject Samples = JsonNode.Parse(File.ReadAllText(Stored.Samples))!.AsObject();

    public static TheoryData<string> Names => [.. EventContract.Names.Values];

    [Fact]
    public void what_is_stored_is_what_was_approved()
    {
        var received = Path.Combine(AppContext.BaseDirectory, "EventContract.received.txt");
        File.WriteAllText(received, StoredForm.Describe().ReplaceLineEndings("\n"));

        File.ReadAllText(received)
            .ShouldBe(File.ReadAllText(Stored.Approved), $"If this is meant, copy {received} over {Stored.Approved}.");
    }

    [Fact]
    public void every_event_of_the_domain_has_a_stored_name() =>
        typeof(CaseEvent).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CaseEvent)))
            .Except(EventContract.Names.Keys).ShouldBeEmpty();

    [Fact]
    public void names_are_unique_and_in_kebab_case()
    {
        EventContract.Names.Values.ShouldBeUnique();
        EventContract.Names.Values.Where(name => !Regex.IsMatch(name, "^[a-z]+(-[a-z]+)*$")).ShouldBeEmpty();
    }

    [Fact]
    public void every_event_has_samples_and_every_sample_an_event() =>
        Samples.Select(sample => sample.Key).ShouldBe(EventContract.Names.Values, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void a_stored_event_loads_and_is_stored_again_as_it_was(string name)
    {
        var type = EventContract.Names.Single(e => e.Value == name).Key;
        foreach (var sample in Samples[name]!.AsArray())
        {
            var loaded = Stored.Serializer.FromJson(type, new MemoryStream(Encoding.UTF8.GetBytes(sample!.ToJsonString())));
            var again = JsonNode.Parse(Stored.Serializer.ToJson(loaded));

            JsonNode.DeepEquals(again, sample).ShouldBeTrue($"{name}: {again!.ToJsonString()}");
        }
    }

    [Fact]
    public void no_number_is_beyond_what_canonical_json_holds() =>
        Regex.Matches(File.ReadAllText(Stored.Approved), @": (Double|Single|Decimal)\b").ShouldBeEmpty();
}
