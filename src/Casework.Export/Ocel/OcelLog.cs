namespace Casework.Export.Ocel;

/// <summary>An object-centric event log (OCEL 2.0, JSON form). It is written as a stream, never built; these types tell what is in it.</summary>
public sealed record OcelLog(IReadOnlyList<OcelType> EventTypes, IReadOnlyList<OcelType> ObjectTypes, IReadOnlyList<OcelEvent> Events, IReadOnlyList<OcelObject> Objects);

/// <summary>A type of events or objects and the attributes that such may have.</summary>
public sealed record OcelType(string Name, IReadOnlyList<OcelTypeAttribute> Attributes);

/// <param name="Type">One of string, time, integer, float and boolean.</param>
public sealed record OcelTypeAttribute(string Name, string Type);

/// <summary>Something that happened, and the objects that it happened to.</summary>
public sealed record OcelEvent(string Id, string Type, DateTimeOffset Time, IReadOnlyList<OcelValue> Attributes, IReadOnlyList<OcelRelationship> Relationships);

/// <summary>A case, question, organisation, desk, official or citizen.</summary>
public sealed record OcelObject(string Id, string Type, IReadOnlyList<OcelObjectValue> Attributes, IReadOnlyList<OcelRelationship> Relationships);

/// <param name="Value">Always a text, as the JSON schema of OCEL 2.0 wants it; the type's declaration says what it stands for.</param>
public sealed record OcelValue(string Name, string Value);

/// <param name="Time">Since when the object has the value: 1970 where it is given as it stands at the export.</param>
public sealed record OcelObjectValue(string Name, string Value, DateTimeOffset Time);

/// <param name="ObjectId">The other object.</param>
/// <param name="Qualifier">What it is to the event or object.</param>
public sealed record OcelRelationship(string ObjectId, string Qualifier);
