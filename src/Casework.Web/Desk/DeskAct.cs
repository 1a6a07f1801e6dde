using System.Text.Json.Nodes;
using Casework.Web.Layout;
using Casework.Web.Track;

namespace Casework.Web.Desk;

/// <summary>
/// One act of an official as a form on the case's page, and the route of the API with the same body. Its texts are <c>page.desk.act.{name}.title</c>,
/// <c>.submit</c> and <c>.done</c>, and one for each field.
/// </summary>
/// <param name="Permitted">The action of the API that it is; the page offers it while the API does.</param>
/// <param name="Endpoint">The class that describes the route.</param>
/// <param name="On">The things of the case that it can be about now; null stands for the case itself.</param>
public sealed record DeskAct(string Name, string Permitted, Type Endpoint, Func<DeskCase, IEnumerable<Guid?>> On, params IReadOnlyList<ActField> Fields)
{
    /// <summary>The parameter of the route's path that names the thing.</summary>
    public string? PathName { get; init; }

    /// <summary>The field of the body that lists the thing.</summary>
    public string? BodyList { get; init; }

    /// <summary>What the body says whatever the form does.</summary>
    public Func<Domain.Actor, IEnumerable<(string Field, string Value)>> Always { get; init; } = _ => [];

    /// <summary>What is chosen as long as nobody chooses.</summary>
    public IReadOnlyDictionary<string, string> Usual { get; init; } = new Dictionary<string, string>();

    /// <summary>Fields whose options depend on the case.</summary>
    public IReadOnlyDictionary<string, Func<DeskCase, IEnumerable<(string Value, string Text)>>> Options { get; init; } =
        new Dictionary<string, Func<DeskCase, IEnumerable<(string Value, string Text)>>>();

    /// <summary>The first choice in a row of acts.</summary>
    public bool Primary { get; init; }

    public JsonObject Body(IFormCollection form, Domain.Actor me, Guid? on)
    {
        var body = new JsonObject();
        foreach (var field in Fields.Where(field => !string.IsNullOrWhiteSpace(form[field.Name]))) field.Put(body, form[field.Name].ToString());
        foreach (var (field, value) in Always(me)) body[field] = value;
        if (BodyList is not null) body[BodyList] = new JsonArray(on?.ToString());
        return body;
    }
}

/// <summary>The form of an act as it stands open: empty, or as it was sent, with what was wrong.</summary>
/// <param name="Once">By which a form that is sent twice is carried out once.</param>
public sealed record DeskForm(DeskAct Act, Guid? On, string Once, IFormCollection? Sent, FormRefused? Refused)
{
    public string? Value(string field) => Sent?[field] ?? Act.Usual.GetValueOrDefault(field);
}
