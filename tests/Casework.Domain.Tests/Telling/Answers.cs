namespace Casework.Domain.Tests.Telling;

/// <summary>What a test expects of the rules' answer.</summary>
internal static class Answers
{
    public static IReadOnlyList<CaseEvent> ShouldAccept(this Decision answer) => answer switch
    {
        Decision.Accepted accepted => accepted.Events,
        Decision.Refused refused => throw new ShouldAssertException($"Refused: {refused.Refusal.Code}"),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Accepted, with exactly one event of this kind among the events.</summary>
    public static TEvent ShouldAccept<TEvent>(this Decision answer) where TEvent : CaseEvent =>
        answer.ShouldAccept().OfType<TEvent>().ShouldHaveSingleItem();

    /// <summary>Accepted with this one event and nothing more.</summary>
    public static TEvent ShouldAcceptOnly<TEvent>(this Decision answer) where TEvent : CaseEvent =>
        answer.ShouldAccept().ShouldHaveSingleItem().ShouldBeOfType<TEvent>();

    /// <summary>Refused with this code, and these details where the test names them.</summary>
    public static void ShouldRefuse(this Decision answer, string code, params string[] details)
    {
        var refusal = answer.ShouldBeOfType<Decision.Refused>().Refusal;
        refusal.Code.ShouldBe(code);
        if (details.Length > 0) refusal.Details.ShouldBe(details);
    }
}
