namespace Casework.Domain.Cases.Consultations;

/// <summary>The second line is asked for advice on a question; the question stays where it is (consult).</summary>
public sealed record RequestAdvice(Guid Id, Guid QuestionId, string Organisation, Personal Request, IReadOnlyList<SharedPart> Share) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalFor(current, QuestionId) ?? Decision.Accept(new ConsultationRequested(Id, QuestionId, Organisation, Request, Share));
}
