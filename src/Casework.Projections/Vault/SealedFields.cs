using System.Reflection;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Events;

namespace Casework.Projections.Vault;

/// <summary>
/// Which fields of an event hold sealed texts, and for what each is sealed: the stored name of the event, the name of the field, and the
/// thing that the event is about, which is the first id that it names. So a text that is moved to another field, thing or case does not
/// open (ADR 20).
/// </summary>
public sealed class SealedFields
{
    /// <summary>What the citizen reads of an event is sealed for that, and for the thing that the event is about.</summary>
    internal static readonly string[] SentText = ["sent-text"];

    private static readonly Dictionary<Type, SealedFields> ByEvent = EventContract.Names.Keys.Select(type => (type, fields: new SealedFields(type)))
        .Where(each => each.fields._texts.Length > 0).ToDictionary(each => each.type, each => each.fields);

    private static readonly SealedPlace FactsOfSource = new(["origin.facts"], Guid.Empty);

    private readonly (PropertyInfo Property, string[] Name)[] _texts;
    private readonly PropertyInfo? _thing;
    private readonly MethodInfo _clone;

    private SealedFields(Type type)
    {
        _texts = [.. type.GetProperties().Where(property => property.PropertyType == typeof(Personal) || property.PropertyType == typeof(IReadOnlyList<Personal>))
            .Select(property => (property, property.DeclaringType == typeof(CaseEvent) ? SentText : [NameOf(type, property.Name)]))];
        _thing = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .FirstOrDefault(property => property.PropertyType == typeof(Guid));
        _clone = type.GetMethod("<Clone>$")!;
    }

    /// <summary>The name of a field for which a text is sealed, such as <c>message-received.text</c>.</summary>
    public static string NameOf(Type happened, string property) => $"{EventContract.Names[happened]}.{WireName.Of(property)}";

    /// <summary>
    /// The types that hold sealed texts and say themselves for what: events, and what an imported one says of its source.
    /// </summary>
    public static IEnumerable<Type> Types => ByEvent.Keys.Append(typeof(Origin));

    /// <summary>Tells each text of an event that was read where it stands.</summary>
    public static void Place(object read)
    {
        if (read is Origin origin) origin.Facts.Place = FactsOfSource;
        else if (ByEvent.GetValueOrDefault(read.GetType()) is { } fields)
            foreach (var (property, name) in fields._texts)
                foreach (var text in Texts(property.GetValue(read)))
                    text.Place = new(name, fields.ThingOf(read));
    }

    /// <summary>The events as they are stored: each text sealed for the field in which it stands.</summary>
    public static IReadOnlyList<CaseEvent> Bind(IReadOnlyList<CaseEvent> events, CaseCipher cipher) =>
        [.. events.Select(happened => Bind(happened, cipher))];

    public static CaseEvent Bind(CaseEvent happened, CaseCipher cipher)
    {
        if (happened.Origin is { } origin)
            happened = happened with { Origin = origin with { Facts = cipher.Bind(origin.Facts, FactsOfSource) } };
        return ByEvent.GetValueOrDefault(happened.GetType())?.Bound(happened, cipher) ?? happened;
    }

    /// <summary>
    /// Whether each text is sealed for the field in which it stands, or of the first format and was read from the store: nothing else may
    /// be written.
    /// </summary>
    public static bool AreBound(object happened) => ByEvent.GetValueOrDefault(happened.GetType()) is not { } fields
        || fields._texts.All(text => Texts(text.Property.GetValue(happened)).All(each => each.Place is not null));

    private CaseEvent Bound(CaseEvent happened, CaseCipher cipher)
    {
        var bound = (CaseEvent)_clone.Invoke(happened, null)!;
        var thing = ThingOf(happened);
        foreach (var (property, name) in _texts)
        {
            var place = new SealedPlace(name, thing);
            property.SetValue(bound, property.GetValue(happened) switch
            {
                Personal one => cipher.Bind(one, place),
                IReadOnlyList<Personal> many => (IReadOnlyList<Personal>)[.. many.Select(each => cipher.Bind(each, place))],
                _ => null,
            });
        }

        return bound;
    }

    /// <summary>The thing that an event is about; empty where it is the case itself.</summary>
    public static Guid ThingOf(CaseEvent happened) => ByEvent.GetValueOrDefault(happened.GetType())?.ThingOf((object)happened) ?? Guid.Empty;

    private Guid ThingOf(object happened) => _thing?.GetValue(happened) is Guid id ? id : Guid.Empty;

    private static IEnumerable<Personal> Texts(object? value) => value switch
    {
        Personal one => [one],
        IReadOnlyList<Personal> many => many,
        _ => [],
    };
}
