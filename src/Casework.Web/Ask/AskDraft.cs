using System.Text.Json;
using Casework.Application.Registers;
using Casework.Domain.Catalogues;
using Casework.Domain;

namespace Casework.Web.Ask;

/// <summary>What somebody filled in so far on the way to their first question.</summary>
public sealed record AskDraft
{
    /// <summary>Goes along when it is sent, so that sending twice makes one case.</summary>
    public required string Once { get; init; }

    /// <summary>A code of the catalogue; empty for whoever found nothing that fits.</summary>
    public string LifeEvent { get; init; } = "";

    /// <summary>What it is about in their own words, by which services are found.</summary>
    public string? Said { get; init; }

    /// <summary>The services that fit those words, best first.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    public IReadOnlyList<string> Yes { get; init; } = [];

    /// <summary>The services that were chosen; empty stands for a question in their own words alone.</summary>
    public IReadOnlyList<string>? Services { get; init; }

    public string? Name { get; init; }

    /// <summary>What registers hold; null until it was looked up for whoever is signed in.</summary>
    public IReadOnlyList<KnownFact>? Facts { get; init; }

    /// <summary>What is wrong, by attribute.</summary>
    public IReadOnlyDictionary<string, string> Wrong { get; init; } = new Dictionary<string, string>();

    public Wish? Wish { get; init; }

    /// <summary>Their own words, by service.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>What services ask, as far as it was filled in: by the code of the service, then of the field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> Forms { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>();

    /// <summary>The fields that were shown, as service.field: what is left empty is not asked again.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>What came of it: once sent, the numbers of the case; once passed on, the code for the counter.</summary>
    public string? SentAs { get; init; }

    public string? TrackingCode { get; init; }
    public string? CounterCode { get; init; }
    public DateTimeOffset? CounterUntil { get; init; }

    public bool IsOver => SentAs is not null || CounterCode is not null;

    /// <summary>The question in their own words, beside services.</summary>
    public const string Own = "own";

    public LifeEvent? Event(Catalogue catalogue) => catalogue.LifeEvents.GetValueOrDefault(LifeEvent);

    /// <summary>
    /// The services to choose from, and whether the answers led to them: of the life event, without questions all, and those that fit their own words.
    /// </summary>
    public IEnumerable<(Service Service, bool Found)> Choices(Catalogue catalogue)
    {
        var led = Event(catalogue) is not { } lifeEvent ? [] : lifeEvent.Questions is null ? lifeEvent.Services : lifeEvent.Found(Yes.Contains);
        return led.Union(Found.Where(catalogue.Services.ContainsKey))
            .Select(code => (catalogue.Services[code], Services?.Contains(code) ?? (led.Contains(code) && Event(catalogue)?.Questions is not null)));
    }

    /// <summary>What a question says before they change it: their first words belong to the question of their own, else to the first service.</summary>
    public string? WordsFor(string code) => Words.GetValueOrDefault(code) ?? (code == Own || (Services is [var first, ..] && first == code && !Services.Contains(Own)) ? Said : null);

    /// <summary>What the questions are about, in the order in which they were chosen.</summary>
    public IEnumerable<Service?> Asked(Catalogue catalogue) => (Services ?? []).Select(code => code == Own ? null : catalogue.Services.GetValueOrDefault(code));
}
