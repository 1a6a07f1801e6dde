using Casework.Domain.Cases.Intake;

namespace Casework.Domain.Cases.Facts;

/// <summary>
/// A fact of a register is wrong, says the citizen, or an official who came upon it and must report it (Wet BRP 2.34): a question for its
/// holder joins the case. One at a time.
/// </summary>
/// <param name="CorrectionId">The id of that question.</param>
public sealed record DisputeFact(Guid FactId, Guid CorrectionId, Personal Text) : ICaseCommand<DisputeFact>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed, RefusalCode.UnknownFact, RefusalCode.AlreadyDisputed];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Facts.FirstOrDefault(fact => fact.Id == FactId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownFact),
        var fact when current.IsInDoubt(fact) => Decision.Refuse(RefusalCode.AlreadyDisputed),
        var fact => Ask(fact, current, at).Decide(current, at) is Decision.Accepted asked
            ? Decision.Accept([.. asked.Events, new FactDisputed(FactId, CorrectionId, Text, at.Actor.IsCitizenOrOnBehalf ? null : true)])
            : Rules.CaseClosed,
    };

    private AskQuestions Ask(ReusedFact fact, CitizenCase current, Circumstances at) => new(
        [new(CorrectionId, Text, at.Catalogue.CorrectionOf(fact.Source)?.Code, new())],
        current.Desk, at.Actor.IsCitizenOrOnBehalf ? Channel.Web : current.Channel, []);
}
