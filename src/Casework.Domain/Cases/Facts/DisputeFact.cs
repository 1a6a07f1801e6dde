using Casework.Domain.Cases.Intake;

namespace Casework.Domain.Cases.Facts;

/// <summary>The citizen says that a fact of a register is wrong: a question for its holder joins the case. One at a time.</summary>
/// <param name="CorrectionId">The id of that question.</param>
public sealed record DisputeFact(Guid FactId, Guid CorrectionId, Personal Text) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.Facts.FirstOrDefault(fact => fact.Id == FactId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse("unknown-fact"),
        var fact when current.IsInDoubt(fact) => Decision.Refuse("already-disputed"),
        var fact => Ask(fact, current.Desk, at).Decide(current, at) is Decision.Accepted asked
            ? Decision.Accept([.. asked.Events, new FactDisputed(FactId, CorrectionId, Text)])
            : Rules.CaseClosed,
    };

    private AskQuestions Ask(ReusedFact fact, string desk, Circumstances at) =>
        new([new(CorrectionId, Text, at.Catalogue.CorrectionOf(fact.Source)?.Code, new())], desk, Channel.Web, []);
}
