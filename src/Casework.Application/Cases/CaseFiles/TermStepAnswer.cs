namespace Casework.Application.Cases.CaseFiles;

/// <summary>A step of a calculation: the rule and its article, the date that it gives, and why.</summary>
public sealed record TermStepAnswer(string Rule, string Article, DateOnly? Date, string Explanation);
