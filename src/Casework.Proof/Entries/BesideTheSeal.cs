using System.Collections.Concurrent;

namespace Casework.Proof.Entries;

/// <summary>
/// What a row holds beside what is sealed. It has one right value, which follows from what is sealed; anything else was put there by
/// hand.
/// </summary>
/// <param name="Class">The name of the .NET class, as the store writes it.</param>
/// <param name="HasBinary">Whether the content stands in binary form too.</param>
/// <param name="Archived">Whether it lies in the archive because the log says so; whether it may is seen by the whole case.</param>
public sealed record BesideTheSeal(string Class, bool HasBinary, string Tenant, bool Archived)
{
    public const string OtherClass = "other-class";
    public const string BinaryContent = "binary-content";
    public const string OtherTenant = "other-tenant";

    /// <summary>The one tenant that there is.</summary>
    public const string OnlyTenant = "*DEFAULT*";

    /// <summary>
    /// Classes that are not named after the stored name of their event, such as those that were renamed: more names by which a row may
    /// call them.
    /// </summary>
    private static readonly Dictionary<string, string[]> OtherNames = [];

    /// <summary>The events of the directory, which stand apart from those of cases.</summary>
    private static readonly HashSet<string> OfDirectory =
    [
        "official-entered", "placement-added", "placement-removed", "official-renamed", "official-deactivated", "official-reactivated", "account-changed",
        "absence-announced", "absence-withdrawn", "availability-changed",
    ];

    private static readonly ConcurrentDictionary<string, string> Named = new();

    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault(string type) =>
        !Fits(type, Class) ? OtherClass : HasBinary ? BinaryContent : Tenant != OnlyTenant ? OtherTenant : null;

    /// <summary>Whether an event of this stored name is one of that class: note-added is a NoteAdded.</summary>
    public static bool Fits(string type, string name) =>
        Named.GetOrAdd(type, ClassOf) == name || (OtherNames.TryGetValue(type, out var others) && others.Contains(name));

    private static string ClassOf(string type) =>
        $"Casework.Domain.{(OfDirectory.Contains(type) ? "Officials" : "Cases")}.{string.Concat(type.Split('-').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}, Casework.Domain";
}
