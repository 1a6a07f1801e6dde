using System.Reflection;
using System.Reflection.Emit;
using Casework.Api.Commands;
using Casework.Api.Texts;
using Casework.Domain.Cases;

namespace Casework.Api.OpenApi;

/// <summary>
/// Which rules of the house may say no to a route: the codes of refusal in the compiled code of the commands that its endpoint
/// makes, and of all domain code that these call. So a new refusal is in the document without being written down twice.
/// </summary>
internal sealed class RefusalCodes(Words words)
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>What any command may hear from the door itself.</summary>
    private static readonly string[] OfTheDoor = ["archived", "changed-meanwhile", "destroyed", "idempotency-key-reused", "in-progress"];

    public IReadOnlyList<string> Of(Type endpoint)
    {
        HashSet<MethodBase> seen = [];
        SortedSet<string> found = [.. OfTheDoor];
        Queue<MethodBase> open = new(WithNested(endpoint).SelectMany(Methods));
        while (open.TryDequeue(out var method))
        {
            if (!seen.Add(method)) continue;
            foreach (var (text, called) in Read(method))
            {
                if (text is not null && Refusals.IsConflict(text) && words.All("en").ContainsKey($"problem.{text}.title")) found.Add(text);
                foreach (var next in called is null ? [] : Follow(called)) open.Enqueue(next);
            }
        }

        return [.. found];
    }

    /// <summary>Domain code, the endpoints whose request another endpoint shares, and what makes commands for several. Whoever makes a command also runs its rule.</summary>
    private static IEnumerable<MethodBase> Follow(MethodBase called)
    {
        var type = called.DeclaringType;
        if (type is null || (type.Assembly != typeof(CitizenCase).Assembly && !IsEndpoint(type) && !MakesACommand(called))) return [];
        return called.IsConstructor && (typeof(ICaseCommand).IsAssignableFrom(type) || type.Name.Contains('<', StringComparison.Ordinal))
            ? [called, .. Methods(type)]
            : [called];
    }

    private static bool MakesACommand(MethodBase called) => called is MethodInfo { ReturnType: var made } && made.IsAssignableTo(typeof(ICaseCommand));

    private static bool IsEndpoint(Type type) => (type.IsNested ? type.DeclaringType! : type).Name.EndsWith("Endpoint", StringComparison.Ordinal);

    private static IEnumerable<Type> WithNested(Type type) => [type, .. type.GetNestedTypes(BindingFlags.NonPublic)];

    private static IEnumerable<MethodBase> Methods(Type type)
    {
        const BindingFlags own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        return [.. type.GetMethods(own), .. type.GetConstructors(own)];
    }

    /// <summary>The texts and the calls of one method (ECMA-335, III).</summary>
    private static IEnumerable<(string? Text, MethodBase? Called)> Read(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[(short)(0xFE00 | il[at + 1])] : Codes[il[at]];
            at += code.Size;
            if (code.OperandType == OperandType.InlineString) yield return (method.Module.ResolveString(BitConverter.ToInt32(il, at)), null);
            if (code.OperandType == OperandType.InlineMethod) yield return (null, Resolve(method, BitConverter.ToInt32(il, at)));
            at += Length(code.OperandType, il, at);
        }
    }

    private static MethodBase? Resolve(MethodBase method, int token) => method.Module.ResolveMethod(
        token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static int Length(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
