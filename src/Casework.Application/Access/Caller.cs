using System.Security.Cryptography;
using System.Text;
using Casework.Domain;

namespace Casework.Application.Access;

/// <summary>Everything about a caller that does not depend on the case: sign-in, proof, purpose, key, expected version, correlation and language.</summary>
/// <param name="Id">Who this is for keys and counters: unlike the actor's id also telling one citizen from another.</param>
public sealed record Caller(SignedIn SignedIn, string Id, string Correlation)
{
    public Actor Actor => ActingAs ?? SignedIn.Actor;

    /// <summary>The one placement in which the caller acts here, once the route and the case have settled that.</summary>
    public Actor? ActingAs { get; init; }

    /// <summary>For what an official reaches a case of another desk: a code of the catalogue.</summary>
    public string? Purpose { get; init; }

    /// <summary>The code with which a citizen, or whoever has a mandate, follows a case without sign-in.</summary>
    public string? TrackingCode { get; init; }

    /// <summary>From where they come, for counting wrong codes.</summary>
    public string Address { get; init; } = "";

    /// <summary>The versions of the case that the caller has seen (RFC 9110 section 13.1.1); null is any.</summary>
    public string? IfMatch { get; init; }

    /// <summary>nl or en.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>The key under which the outcome of a command is kept for 24 hours; null where no key was given.</summary>
    public string? StoredKey { get; init; }

    /// <summary>When there is nobody left to answer, or the request has had its time.</summary>
    public CancellationToken Aborted { get; init; }

    /// <summary>Caller (whom a code may tell apart), operation and key, hashed so that nothing of them is stored.</summary>
    public static string KeyOf(string callerId, string? code, string operation, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{callerId}{code}\n{operation}\n{key}")));

    /// <summary>As the caller comes, in the placement that a route is for, or the one of them that is meant.</summary>
    public Caller As(AllowedRoles roles, Func<Actor, bool>? meant = null)
    {
        Actor[] fitting = [.. Actor.Placements().Where(roles.Includes)];
        return this with { ActingAs = (meant is null ? null : fitting.FirstOrDefault(meant)) ?? fitting.FirstOrDefault() };
    }
}
