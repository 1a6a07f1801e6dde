using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Tests.Telling;

/// <summary>Q1 is a move whose service asks a form.</summary>
internal static class GivenRelocation
{
    public const string All = """{"newAddress":{"street":"Dam"},"moveDate":"2026-11-02","housing":"owner"}""";

    /// <param name="known">What registers told; left out, the address.</param>
    public static Story With(string form, Identification? how = null, IReadOnlyList<NewFact>? known = null, QuestionFacts? facts = null) =>
        GivenCase.With().After(Anna, new AskQuestions(
            [new(Q1, Something, Relocation, facts ?? new(), new(FilledForm.Read(form), Something))], "utrecht", Channel.Web, [], known ?? [Fact(wrong: false)],
            how ?? GivenCase.SignedIn));

    public static NewFact Fact(bool wrong) => new(Thing1, "brp", "address", Something, default, wrong ? new(Q2, Something) : null);
}
