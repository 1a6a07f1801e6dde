using System.Text.Json;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;

namespace Casework.Application.Messages;

/// <summary>Puts a line of the citizen's page in words.</summary>
public static class MessageText
{
    /// <summary>Stands in a sent text for what a person wrote, which the event holds beside it.</summary>
    private const string OwnText = "{text}";

    /// <summary>
    /// The line as it was sent. It is written anew only where it was never kept (events of an older version), or where the key of the case
    /// is destroyed and with it what was sent.
    /// </summary>
    public static string Of(TrackMessage line, CitizenCase current, CodeNames names, Func<Personal?, string?> open)
    {
        var text = open(line.Text);
        if (line.IsOwnText) return text ?? names.Text("track.unreadable");
        var written = open(line.Sent?.Text) is { } sent ? Read(sent, names.Language) : Write(line, current, names);
        return Filled(written, line.Key == "message" ? text ?? names.Text("track.unreadable") : text ?? "").Trim();
    }

    /// <summary>The line in each language, as it is kept.</summary>
    public static string Kept(TrackMessage line, CitizenCase current, CodeNames dutch, CodeNames english) =>
        JsonSerializer.Serialize(new Languages(Write(line, current, dutch), Write(line, current, english)), JsonSerializerOptions.Web);

    private static string Read(string kept, string language)
    {
        var (dutch, english) = JsonSerializer.Deserialize<Languages>(kept, JsonSerializerOptions.Web)!;
        return language == "en" ? english : dutch;
    }

    private static string Filled(string written, string text) =>
        written.IndexOf(OwnText, StringComparison.Ordinal) is >= 0 and var at ? $"{written[..at]}{text}{written[(at + OwnText.Length)..]}" : written;

    private static string Write(TrackMessage line, CitizenCase current, CodeNames names) => line switch
    {
        { Key: "message", AboutReader: { } reader } => $"{Reader(reader, names)} {OwnText}",
        { Key: "term-moved" } => $"{Moved(line, names)} {OwnText}",
        _ => names.Text(
            $"track.message.{line.Key}", line.Name ?? "", Place(line, current, names), line.Day is { } day ? day.In(names.Language) : "", About(line, names), OwnText, current.CaseNumber),
    };

    private static string Moved(TrackMessage line, CodeNames names) => line is { Was: { } was, Day: { } now }
        ? names.Text("track.message.date-moved", was.In(names.Language), now.In(names.Language), line.Because?.In(names.Language) ?? "")
        : line.Because?.In(names.Language) ?? "";

    /// <summary>The reader that a citizen asks about (<c>reader</c> of <c>seenBy</c>).</summary>
    private static string Reader(string reader, CodeNames names)
    {
        var (role, place, purpose) = AboutReader.Of(reader)!;
        var where = names.Place(
            role, names.Catalogue.Desks.ContainsKey(place) ? place : null, names.Catalogue.Organisations.ContainsKey(place) ? place : null);
        return names.Text("track.reader", where, names.Text($"track.role.{role}"), names.Purpose(purpose));
    }

    private static string Place(TrackMessage line, CitizenCase current, CodeNames names) => line switch
    {
        { Organisation: { } code } => names.Organisation(code),
        { Helper: { } helper } => names.Helper(helper),
        _ => names.Desk(current.Desk),
    };

    /// <summary>What came of it, or which service or parts it is about.</summary>
    private static string About(TrackMessage line, CodeNames names) => line switch
    {
        { Code: { } code } => names.Text($"track.result.{code}"),
        { Service: { } service } => names.Service(service),
        _ => string.Join(", ", line.Parts.Select(names.Part)),
    };

    private sealed record Languages(string Nl, string En);
}
