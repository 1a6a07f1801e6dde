using Casework.Domain;
using Wolverine.Attributes;

namespace Casework.Application.Commands;

/// <summary>
/// A command of a case on its way as a message: durable, retried, and carried out once under its key. Its body is sealed with the key of the case and goes with that:
/// after a destruction nothing of it can be read.
/// </summary>
/// <param name="Id">Of the message, and of its receipt.</param>
/// <param name="Route">The name of the route (<see cref="CommandRoute.Name"/>).</param>
/// <param name="Path">The values of the parameters of its path.</param>
/// <param name="Body">The JSON of the body, sealed.</param>
/// <param name="Actor">The official in whose name it is carried out, who must still work in that place by then.</param>
/// <param name="Key">The idempotency key, already hashed with the caller and the operation.</param>
/// <param name="Correlation">Of the request that caused it.</param>
[MessageIdentity("Casework.Api.Commands.SentCommand")]
public sealed record SentCommand(
    Guid Id, Guid CaseId, string Route, IReadOnlyDictionary<string, string> Path, Personal Body, Actor Actor, string Key, string Correlation)
{
    /// <summary>For what the official reaches a case of another desk.</summary>
    public string? Purpose { get; init; }

    /// <summary>The versions of the case that the sender has seen; null is any.</summary>
    public string? IfMatch { get; init; }

    public static SealedPlace PlaceOf(Guid id) => new(["sent-command.body"], id);
}
