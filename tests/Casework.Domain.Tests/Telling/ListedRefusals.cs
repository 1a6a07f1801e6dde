using System.Reflection;
using Xunit.v3;

namespace Casework.Domain.Tests.Telling;

/// <summary>Looks at every answer that a test gets: a command refuses with what it lists, and with nothing else.</summary>
internal static class ListedRefusals
{
    /// <summary>What the test that runs on this thread was refused; null when nobody asks.</summary>
    [ThreadStatic]
    private static HashSet<(Type Command, string Code)>? _met;

    public static readonly IReadOnlyList<Type> Commands =
        [.. typeof(ICaseCommand).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ICaseCommand)))];

    public static IEnumerable<string> Of(Type command) =>
        ((IReadOnlyList<RefusalCode>)command.GetProperty(nameof(ICaseCommand<>.Refusals))!.GetValue(null)!).Select(code => code.Name);

    public static Decision Checked(ICaseCommand command, Decision answer)
    {
        if (answer is not Decision.Refused { Refusal.Code: var code }) return answer;
        _met?.Add((command.GetType(), code));
        return Handling.Refusals.Any(shared => shared.Name == code) || Of(command.GetType()).Contains(code)
            ? answer
            : throw new ShouldAssertException($"{command.GetType().Name} refuses with {code} and does not list it.");
    }

    /// <summary>What the tests of these classes are refused, each run once more; theories only with the data that stands inline.</summary>
    public static IReadOnlySet<(Type Command, string Code)> MetIn(IEnumerable<Type> classes)
    {
        _met = [];
        foreach (var type in classes)
            foreach (var test in type.GetMethods().Where(method => method.GetCustomAttributes().OfType<IFactAttribute>().Any()))
                foreach (var data in DataOf(test))
                    test.Invoke(Activator.CreateInstance(type), data);
        var met = _met;
        _met = null;
        return met;
    }

    private static IEnumerable<object?[]> DataOf(MethodInfo test) => test.GetParameters().Length == 0
        ? [[]]
        : test.GetCustomAttributes<InlineDataAttribute>().Select(inline => inline.Data);
}
