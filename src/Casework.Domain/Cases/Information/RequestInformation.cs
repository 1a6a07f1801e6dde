using Casework.Domain.Catalogues;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Information;

/// <summary>
/// Whoever holds a question asks the citizen for something by a date (Awb 4:5). The decision term rests meanwhile (Awb 4:15).
/// The citizen gets at least the time that the service sets, longer with support need, by letter or on paper.
/// </summary>
public sealed record RequestInformation(
    Guid Id, Guid QuestionId, IReadOnlyList<Personal> Items, DateOnly AnswerBy) : ICaseCommand<RequestInformation>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. Rules.ForQuestion, RefusalCode.NotTheHolder, .. Rules.ForBystander, RefusalCode.DateInThePast,
        RefusalCode.ReactionTermTooShort,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => Rules.RefusalFor(current, QuestionId)
        ?? current.Question(QuestionId)! switch
        {
            { Holder.Organisation: { } holder } when !at.Actor.WorksFor(holder) => Decision.Refuse(RefusalCode.NotTheHolder),
            _ when Rules.RefusalForBystander(current, QuestionId, at.Actor) is { } refusal => refusal,
            _ when AnswerBy <= LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInThePast),
            var question when Earliest(current, question, at) is var earliest && AnswerBy < earliest =>
                Decision.Refuse(RefusalCode.ReactionTermTooShort, earliest.ToString("yyyy-MM-dd")),
            var question => Decision.Accept(new InformationRequested(Id, QuestionId, Items, AnswerBy, Reaction(question, at).RemindWorkingDays ?? ReactionTerm.UsualReminder)),
        };

    /// <summary>The first day that may be named; always a working day, though no law asks for that.</summary>
    private static DateOnly Earliest(CitizenCase current, Question question, Circumstances at)
    {
        var term = Reaction(question, at);
        var longer = current.Support > SupportLevel.None || current.Paper || current.Channel == Channel.Letter;
        return DutchCalendar.Roll(LocalDay.Of(at.Now).AddDays(longer ? term.LongerDays : term.Days));
    }

    private static ReactionTerm Reaction(Question question, Circumstances at) =>
        (question.Service is { } code ? at.Catalogue.Services.GetValueOrDefault(code) : null)?.Reaction ?? ReactionTerm.Usual;
}
