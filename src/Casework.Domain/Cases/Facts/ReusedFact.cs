namespace Casework.Domain.Cases;

/// <summary>A fact of a register on which questions rest.</summary>
/// <param name="CorrectionId">The question to the register's holder, once the citizen said that the fact is wrong.</param>
public sealed record ReusedFact(Guid Id, string Source, string Attribute, IReadOnlyList<Guid> QuestionIds, Guid? CorrectionId = null);

/// <summary>What in a case rests on facts, and whether they are in doubt.</summary>
public static class RestingOnFacts
{
    /// <summary>The register's holder has not answered yet.</summary>
    public static bool IsInDoubt(this CitizenCase current, ReusedFact fact) =>
        fact.CorrectionId is { } id && current.Question(id) is { IsOpen: true };

    /// <summary>Facts in doubt on which this question rests.</summary>
    public static IEnumerable<ReusedFact> InDoubtUnder(this CitizenCase current, Guid questionId) =>
        current.Facts.Where(fact => fact.QuestionIds.Contains(questionId) && current.IsInDoubt(fact));

    /// <summary>The decisions that rest on this fact.</summary>
    public static IEnumerable<Question> DecidedOn(this CitizenCase current, ReusedFact fact) =>
        current.Questions.Where(question => question.End == QuestionEnd.Decided && fact.QuestionIds.Contains(question.Id));
}
