namespace Casework.Domain.Cases.Turns;

/// <summary>Whose turn it is on a question: the first line's, the citizen's, the second line's, or that of whoever mediates.</summary>
public enum Turn { Us, Citizen, SecondLine, Mediation }

public static class Turns
{
    /// <summary>Whose turn it is now; null when nobody's: the question has ended and nothing runs on it.</summary>
    public static Turn? Of(CitizenCase current, Question question) => Status.Of(current, question) switch
    {
        QuestionStatus.InMediation => Turn.Mediation,
        _ when !Runs(current, question) => null,
        QuestionStatus.AwaitingCitizen => Turn.Citizen,
        QuestionStatus.Offered => Turn.SecondLine,
        _ => question.Holder.AtFirstLine ? Turn.Us : Turn.SecondLine,
    };

    /// <summary>It is open, or must be decided anew, or an objection to its decision is.</summary>
    private static bool Runs(CitizenCase current, Question question) => question.IsOpen || question.Reconsidered
        || current.Objections.Any(objection => objection.IsOpen && objection.QuestionId == question.Id);
}
