namespace Casework.Domain.Catalogues;

/// <summary>
/// A registered local helper (hulppunt): volunteers or professionals outside the government who help with letters and forms. Without
/// desks it works everywhere; without life events and services it helps with anything.
/// </summary>
/// <param name="HelpsWith">What they help with, in words for the citizen.</param>
/// <param name="Phone">Where citizens reach it.</param>
/// <param name="Email">Where requests for help go; only there.</param>
/// <param name="Desks">The regions where it works, as codes of desks.</param>
/// <param name="AnswerWithinWorkingDays">How long a request waits for it; null is <see cref="UsualDays"/>.</param>
public sealed record HelpPoint(
    string Code, Text Name, Text HelpsWith, string Phone, string Email,
    IReadOnlyList<string>? Desks = null, IReadOnlyList<string>? LifeEvents = null,
    IReadOnlyList<string>? Services = null, int? AnswerWithinWorkingDays = null)
{
    /// <summary>Working days: a rule of the desk, not of law.</summary>
    public const int UsualDays = 5;

    public bool WorksIn(string desk) => Desks is null || Desks.Contains(desk);

    /// <summary>Whether it helps with what this is about.</summary>
    public bool HelpsWithAny(string? lifeEvent, IEnumerable<string> services) =>
        (LifeEvents is null && Services is null) || (lifeEvent is not null && LifeEvents?.Contains(lifeEvent) is true)
            || services.Any(service => Services?.Contains(service) is true);
}
