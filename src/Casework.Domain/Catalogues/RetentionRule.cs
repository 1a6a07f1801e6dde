namespace Casework.Domain.Catalogues;

/// <summary>
/// How long a case with this result is kept after its closure: one line of the selection list (selectielijst, Archiefwet).
/// </summary>
/// <param name="Result">The result of the closure as a code, or <see cref="Otherwise"/> for every result that has no line of its
/// own.</param>
/// <param name="Category">Its category in the selection list: the ground on which it is kept, and later destroyed.</param>
public sealed record RetentionRule(string Result, int Years, string Category)
{
    public const string Otherwise = "otherwise";

    /// <summary>
    /// What holds where a catalogue says nothing: the longest that a record stays with whoever made it (Archiefwet, transfer after twenty
    /// years).
    /// </summary>
    public static readonly RetentionRule Unlisted = new(Otherwise, 20, "unlisted");

    /// <summary>The line for this result, or the one for every other result, or null.</summary>
    public static RetentionRule? For(string result, IReadOnlyList<RetentionRule>? rules) =>
        rules?.FirstOrDefault(rule => rule.Result == result) ?? rules?.FirstOrDefault(rule => rule.Result == Otherwise);
}
