using Casework.Domain.Catalogues;

namespace Casework.Domain.Terms;

/// <summary>One step of a calculation: by which rule and article, to which day (null when it yields no day), and why in words.</summary>
public sealed record TermStep(string Rule, string Article, DateOnly? Date, Explanation Explanation);

/// <summary>A text by its code and the values in it; <see cref="TermText"/> writes it out in Dutch or English.</summary>
public sealed record Explanation(string Code, params (string Name, object Value)[] Args);

/// <summary>A length of time to be written out: "8 weken", "1 week".</summary>
public sealed record Duration(int Length, TermUnit Unit);

/// <summary>An amount in cents to be written out.</summary>
public sealed record Euros(long Cents);
