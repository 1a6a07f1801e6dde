using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Casework.Api.OpenApi;

/// <summary>The doc comments of our own assemblies, as the compiler wrote them beside them.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> _members = Directory.EnumerateFiles(AppContext.BaseDirectory, "Casework.*.xml")
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value);

    public string? Of(Type type) => Text(Find("T:" + Name(type))?.Element("summary"));

    /// <summary>The comment of a property, or of the record's parameter that made it.</summary>
    public string? Of(PropertyInfo property) =>
        Text(Find($"P:{Name(property.DeclaringType!)}.{property.Name}")?.Element("summary"))
        ?? Text(Find("T:" + Name(property.DeclaringType!))?.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == property.Name));

    /// <summary>The comment of a method or a field.</summary>
    public string? Of(MemberInfo member)
    {
        var name = $"{(member is FieldInfo ? 'F' : 'M')}:{Name(member.DeclaringType!)}.{member.Name}";
        return Text(_members.FirstOrDefault(each => IsOf(each.Key, name)).Value?.Element("summary"));
    }

    private static bool IsOf(string key, string method) => key == method || key.StartsWith(method + "(", StringComparison.Ordinal);

    private XElement? Find(string name) => _members.GetValueOrDefault(name);

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? Text(XElement? element) => element is null ? null : Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => (see.Attribute("cref") ?? see.Attribute("langword"))?.Value.Split('.', ':')[^1] ?? "",
        XElement { Name.LocalName: "paramref" } parameter => parameter.Attribute("name")?.Value ?? "",
        XElement other => other.Value,
        XText text => text.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
