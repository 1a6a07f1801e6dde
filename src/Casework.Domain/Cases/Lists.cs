namespace Casework.Domain.Cases;

internal static class Lists
{
    /// <summary>The one item. The history is impossible when there is no such item.</summary>
    public static T Find<T>(this IReadOnlyList<T> items, Func<T, bool> which) where T : class =>
        items.FirstOrDefault(which) ?? throw new ImpossibleHistoryException($"No such {typeof(T).Name} in this case.");

    /// <summary>The same list with one item changed. The history is impossible when there is no such item.</summary>
    public static IReadOnlyList<T> Change<T>(this IReadOnlyList<T> items, Func<T, bool> which, Func<T, T> change)
    {
        var at = items.ToList().FindIndex(item => which(item));
        if (at < 0) throw new ImpossibleHistoryException($"No such {typeof(T).Name} in this case.");
        return [.. items.Take(at), change(items[at]), .. items.Skip(at + 1)];
    }
}

/// <summary>The events of a stream cannot have happened in this order: the log is damaged, no command leads here.</summary>
public sealed class ImpossibleHistoryException(string message) : Exception(message);
