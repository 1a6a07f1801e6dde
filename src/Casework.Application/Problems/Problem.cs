namespace Casework.Application.Problems;

/// <summary>A refusal on its way to the caller (RFC 9457): status, stable code, details for the text, and faults per field.</summary>
public sealed record Problem(int Status, string Code, IReadOnlyList<string> Details, IReadOnlyList<Fault> Faults)
{
    /// <summary>Seconds after which trying again makes sense, or null.</summary>
    public int? RetryAfter { get; init; }

    public static Problem Of(int status, string code, params IReadOnlyList<string> details) => new(status, code, details, []);

    public static Problem Malformed(string path, string fault, params IReadOnlyList<string> details) => new(400, "malformed-body", [], [new(path, fault, details)]);

    public static Problem Invalid(IReadOnlyList<Fault> faults) => new(400, "invalid-input", [], faults);

    public static Problem NotFound => Of(404, "not-found");

    /// <summary>The same faults, of fields that stand within another.</summary>
    public Problem Within(string field) => this with { Faults = [.. Faults.Select(fault => fault with { Field = $"{field}.{fault.Field}" })] };
}

/// <summary>One fault of one field: the code of its text, and what the text names (a limit, a code), never what the caller wrote.</summary>
public sealed record Fault(string Field, string Code, IReadOnlyList<string> Details)
{
    /// <summary>The text itself, where a library of the domain has its own; else the text is found by the code.</summary>
    public string? Text { get; init; }
}
