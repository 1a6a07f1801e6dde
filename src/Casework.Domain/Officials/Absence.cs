namespace Casework.Domain.Officials;

/// <summary>Days on which an official is not there, the last included.</summary>
/// <param name="Substitute">Who stands in for them.</param>
public sealed record Absence(DateOnly From, DateOnly Until, string? Substitute = null)
{
    public bool Covers(DateOnly day) => From <= day && day <= Until;
}

/// <summary>Where an official says they are now.</summary>
public enum Availability { Reachable, AtCounter, Away }
