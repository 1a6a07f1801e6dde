using System.Globalization;
using System.Reflection;
using System.Xml;
using Casework.Domain;
using Casework.Domain.Terms;
using Casework.Export.Histories;
using Casework.Projections.Events;

namespace Casework.Export.Ocel;

/// <summary>What OCEL says of each event: every field that is a code, a date, a number or a yes or no. Sealed content and texts stay behind.</summary>
internal static class OcelEventTypes
{
    /// <summary>The fields of text that hold a code of the catalogue, of the law or of the source of an import. No other text goes out.</summary>
    public static readonly IReadOnlySet<string> Codes = new HashSet<string>
    {
        "AboutReader", "Act", "Activity", "Attribute", "BecauseOf", "BelongsTo", "CaseNumber", "CatalogueVersion", "Category", "Desk", "ExternalReference", "Failure", "From", "FromGroup", "Ground", "Helper", "LifeEvent",
        "MediaType", "Organisation", "Party", "ReplyOption", "Result", "Service", "Source", "Template", "ToGroup",
    };

    private static readonly (OcelTypeAttribute Is, Func<ExportedEvent, object?> Value)[] Common =
    [
        (new("recordedAt", "time"), each => each.RecordedAt),
        (new("caseVersion", "integer"), each => each.Version),
        (new("role", "string"), each => each.Happened.By.Role),
        (new("sourceActivity", "string"), each => each.Happened.Origin?.Activity),
        (new("sourceGroup", "string"), each => each.Happened.Origin?.Group),
    ];

    private static readonly Dictionary<Type, PropertyInfo[]> Fields = EventContract.Names.Keys.ToDictionary(type => type, FieldsOf);

    /// <summary>Every type of the contract with the attributes that its events may have.</summary>
    public static IEnumerable<OcelType> All() => EventContract.Names.Select(each => new OcelType(
        each.Value, [.. Common.Select(common => common.Is), .. Fields[each.Key].Select(field => new OcelTypeAttribute(NameOf(field), TypeOf(field.PropertyType)!))]));

    public static IEnumerable<OcelValue> ValuesOf(ExportedEvent each) => Common
        .Select(common => (common.Is.Name, Value: common.Value(each)))
        .Concat(Fields[each.Happened.GetType()].Select(field => (Name: NameOf(field), Value: field.GetValue(each.Happened))))
        .Where(value => value.Value is not null)
        .Select(value => new OcelValue(value.Name, Text(value.Value!)));

    /// <summary>Of the event's own fields those that may go out; questions, organisations and persons are related objects.</summary>
    private static PropertyInfo[] FieldsOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(field =>
            TypeOf(field.PropertyType) is not null && (field.PropertyType != typeof(string) || Codes.Contains(field.Name)))];

    private static string NameOf(PropertyInfo field) => WireName.Of(field.Name);

    private static string? TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(bool) => "boolean",
        var plain when plain == typeof(int) || plain == typeof(long) => "integer",
        var plain when plain == typeof(DateOnly) || plain == typeof(DateTimeOffset) => "time",
        var plain when plain == typeof(string) || plain == typeof(Guid) || plain.IsEnum => "string",
        _ => null,
    };

    /// <summary>A day is the instant at which it begins in Amsterdam.</summary>
    public static string Text(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        DateOnly day => XmlConvert.ToString(LocalDay.StartOf(day)),
        DateTimeOffset moment => XmlConvert.ToString(moment),
        Enum word => WireName.Of(word.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
