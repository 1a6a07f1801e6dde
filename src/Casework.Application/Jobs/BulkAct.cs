using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Application.Json;
using Casework.Application.Problems;
using Casework.Application.Texts;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;

namespace Casework.Application.Jobs;

/// <summary>One case whose turn it is.</summary>
/// <param name="Undoes">The version at which the act stands that is taken back.</param>
public sealed record BulkCase(CitizenCase Current, Actor By, Catalogue Catalogue, Words Words, int Place, long? Undoes);

/// <summary>What is sent to a case: what its path names beside the case, and the fields that differ from case to case; or why nothing is.</summary>
public sealed record BulkStep(IReadOnlyDictionary<string, string> Path, JsonObject Fields, string? Skip = null)
{
    public static BulkStep Skipped(string code) => new(new Dictionary<string, string>(), [], code);

    public static BulkStep OnCase(JsonObject? fields = null) => new(new Dictionary<string, string>(), fields ?? []);
}

/// <summary>An act that can be done on many cases: a route of one case, and how the body of each case is made of the one body that was given.</summary>
/// <param name="Endpoint">Describes the route through which each case goes.</param>
/// <param name="Sample">The fields that each case adds, to check the body by.</param>
public abstract record BulkAct(string Name, Type Endpoint, JsonObject Sample, Func<JsonObject, BulkCase, BulkStep> Step)
{
    /// <summary>Within the window each act can be taken back, since no citizen was told anything that it changes.</summary>
    public bool IsUndoable { get; init; }

    /// <summary>Refusals that say that it is so already.</summary>
    public IReadOnlyList<string> AlreadySo { get; init; } = [];

    /// <summary>Fields of the body that choose the cases or questions and are no part of the act's own body.</summary>
    public IReadOnlyList<string> Choosing { get; init; } = [];

    /// <summary>The whole body for one case.</summary>
    public JsonObject Whole(JsonObject given, JsonObject fields)
    {
        var whole = new JsonObject();
        foreach (var (name, value) in given.Where(field => !Choosing.Contains(field.Key)).Concat(fields)) whole[name] = value?.DeepClone();
        return whole;
    }

    /// <summary>What is wrong with a body, whatever the case.</summary>
    public abstract Problem? Check(JsonObject given, RequestValidation validation);
}

public sealed record BulkAct<TBody>(string Name, Type Endpoint, JsonObject Sample, Func<JsonObject, BulkCase, BulkStep> Step) : BulkAct(Name, Endpoint, Sample, Step)
    where TBody : class
{
    public override Problem? Check(JsonObject given, RequestValidation validation)
    {
        var (body, malformed) = Body.Parse<TBody>(JsonSerializer.SerializeToUtf8Bytes(Whole(given, Sample)), optional: false);
        return validation.Check(body, malformed)?.Within("body");
    }
}
