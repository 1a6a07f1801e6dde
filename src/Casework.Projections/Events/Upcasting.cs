using System.Text.Json.Nodes;
using Casework.Domain.Cases;
using Marten;

namespace Casework.Projections.Events;

/// <summary>
/// How an event of an older shape is read: under its old stored name, as today's event, by a change of its JSON. What is stored stays as
/// it was.
/// </summary>
/// <param name="OldName">The stored name that the shape was written under; today's has another.</param>
/// <param name="Event">The event as which it is read.</param>
public sealed record Upcaster(string OldName, Type Event, Action<JsonObject> Change)
{
    /// <summary>The event out of the JSON that was stored.</summary>
    public CaseEvent Read(ISerializer serializer, string stored)
    {
        var json = JsonNode.Parse(stored)!.AsObject();
        Change(json);
        using var changed = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));
        return (CaseEvent)serializer.FromJson(Event, changed);
    }
}

/// <summary>Every shape that was ever stored and is not written any more: the only list. None has changed yet.</summary>
public static class Upcasting
{
    public static IReadOnlyList<Upcaster> All { get; internal set; } = [];

    /// <summary>The upcaster of an old stored name, or null.</summary>
    public static Upcaster? Of(string name) => All.FirstOrDefault(old => old.OldName == name);
}
