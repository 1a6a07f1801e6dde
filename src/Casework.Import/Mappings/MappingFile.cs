using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Import.Logs;

namespace Casework.Import.Mappings;

/// <summary>What is wrong in a mapping file and where; lines count from 1.</summary>
public sealed record MappingError(string File, int Line, string Field, string Message)
{
    public override string ToString() => $"{File}:{Line}: {(Field == "" ? "" : $"{Field}: ")}{Message}";
}

/// <summary>A mapping, or everything that is wrong with its file.</summary>
public sealed record MappingRead(Mapping? Mapping, IReadOnlyList<MappingError> Errors);

/// <summary>Reads mapping files: YAML or JSON (which is YAML too), checked against <c>samples/mapping.schema.json</c>.</summary>
public static class MappingFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Reads a file that exists; every fault of its content is an error in the answer.</summary>
    public static MappingRead Load(string path, IReadOnlyCollection<string>? desks = null) => Read(File.ReadAllText(path), path, desks);

    /// <summary>Reads a mapping from text.</summary>
    /// <param name="file">Only for the errors.</param>
    /// <param name="desks">The codes that the catalogue knows, or null where there is none to ask.</param>
    public static MappingRead Read(string text, string file, IReadOnlyCollection<string>? desks = null)
    {
        var tree = YamlTree.Parse(text, file);
        if (tree.Errors.Count > 0) return new MappingRead(null, tree.Errors);
        var errors = MappingSchema.Check(tree, file);
        if (errors.Count > 0) return new MappingRead(null, errors);
        var mapping = Filled(tree.Root!.AsObject());
        errors = [.. Unknown(mapping, desks).Select(each => new MappingError(file, tree.LineOf("/" + each.Field), each.Field, each.Message))];
        return new MappingRead(errors.Count > 0 ? null : mapping, errors);
    }

    private static Mapping Filled(JsonObject root)
    {
        var name = Text(root, "name")!;
        var caseNumber = Text(root, "caseNumber") ?? "concept:name";
        return new Mapping(
            name,
            root["title"].Deserialize<Text>(Json) ?? new Text(name, name),
            caseNumber,
            ChannelOf(root["channel"] as JsonObject),
            Text(root, "desk"),
            Text(root, "department"),
            Text(root, "start"),
            Text(root, "deadline"),
            Text(root, "end"),
            Texts(root["activity"]) ?? ["concept:name"],
            Text(root, "timestamp") ?? "time:timestamp",
            Text(root, "timeZone") ?? "UTC",
            Text(root, "author") ?? "org:resource",
            GroupOf(root["group"]),
            new ActWords(root["acts"].Deserialize<Dictionary<string, ActKind>>(Json) ?? []),
            (bool?)root["keepOpen"] ?? false,
            (int?)root["maxText"] ?? ReadLimits.Usual.MaxText,
            CsvOf(caseNumber, root["csv"] as JsonObject)).WithNamedColumns();
    }

    private static ChannelMapping ChannelOf(JsonObject? channel) => new(
        Text(channel, "attribute"),
        channel?["values"].Deserialize<Dictionary<string, Channel>>(Json) ?? [],
        channel?["default"]?.Deserialize<Channel>(Json) ?? Channel.Web);

    private static GroupMapping? GroupOf(JsonNode? group) => group switch
    {
        null => new GroupMapping("org:group", [], null, null),
        JsonObject parts => new GroupMapping(
            Text(parts, "attribute") ?? "org:group", Texts(parts["empty"]) ?? [],
            WildcardsOf(parts["firstLine"]), WildcardsOf(parts["secondLine"])),
        _ => new GroupMapping((string)group!, [], null, null),
    };

    private static CsvColumns CsvOf(string caseNumber, JsonObject? csv) => new(
        caseNumber, Text(csv, "delimiter"), Text(csv, "encoding"), (bool?)csv?["sorted"] ?? false);

    private static Wildcards? WildcardsOf(JsonNode? names) => Texts(names) is { } all ? new Wildcards(all) : null;

    private static string? Text(JsonObject? parent, string field) => (string?)parent?[field];

    private static string[]? Texts(JsonNode? node) => node switch
    {
        null => null,
        JsonArray many => [.. many.Select(each => (string)each!)],
        _ => [(string)node!],
    };

    private static IEnumerable<(string Field, string Message)> Unknown(Mapping mapping, IReadOnlyCollection<string>? desks)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(mapping.TimeZone, out _))
            yield return ("timeZone", $"unknown time zone '{mapping.TimeZone}'; use a name such as Europe/Amsterdam");
        if (mapping.Desk is { } desk && desks?.Contains(desk) is false)
            yield return ("desk", $"unknown desk '{desk}'; the desks are {string.Join(", ", desks)}");
    }
}
