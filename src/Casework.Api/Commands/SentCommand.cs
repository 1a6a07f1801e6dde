using Casework.Domain;

namespace Casework.Api.Commands;

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
public sealed record SentCommand(
    Guid Id, Guid CaseId, string Route, IReadOnlyDictionary<string, string> Path, Personal Body, Actor Actor, string Key, string Correlation)
{
    /// <summary>For what the official reaches a case of another desk.</summary>
    public string? Purpose { get; init; }

    /// <summary>The versions of the case that the sender has seen; null is any.</summary>
    public string? IfMatch { get; init; }

    internal static SealedPlace PlaceOf(Guid id) => new(["sent-command.body"], id);
}

/// <summary>What became of a sent command. Kept for thirty days, or until the case is destroyed.</summary>
/// <param name="Status">204 or 201 where it was carried out, else the status of the problem.</param>
/// <param name="Code">The code of the problem, or null.</param>
/// <param name="Version">The version of the case right after, or null where nothing was changed.</param>
public sealed record CommandReceipt(Guid Id, Guid CaseId, string Route, int Status, string? Code, long? Version, DateTimeOffset At)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
}
