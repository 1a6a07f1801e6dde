using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Application.Track;

/// <summary>How the questions of a case ended, in one sentence that is true of all of them.</summary>
internal static class TrackOutcome
{
    /// <summary>The code of a text below <c>track.ended</c>; of several questions that ended differently it says no more than that they ended.</summary>
    public static string Of(CitizenCase current) => current.Questions.Select(Of).Distinct().ToList() is [var alike] ? alike : "several";

    private static string Of(Question question) => question switch
    {
        { End: QuestionEnd.Answered } => "answered",
        { End: QuestionEnd.Withdrawn } => "withdrawn",
        { End: QuestionEnd.Decided, InForce: { } decision } => WireName.Of(decision.Outcome),
        _ => "several",
    };
}
