using System.Collections.Concurrent;
using System.Reflection;
using Casework.Domain.Cases;

namespace Casework.Application.Cases;

/// <summary>The one question that a command names: by its <c>QuestionId</c>, or the only one of its <c>QuestionIds</c>.</summary>
internal static class NamedQuestion
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Known = new();

    public static Guid? Of(ICaseCommand command) => Known.GetOrAdd(command.GetType(), Naming)?.GetValue(command) switch
    {
        Guid id => id,
        IReadOnlyList<Guid> { Count: 1 } ids => ids[0],
        _ => null,
    };

    private static PropertyInfo? Naming(Type command) => command.GetProperty("QuestionId") ?? command.GetProperty("QuestionIds");
}
