using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Inline;
using Casework.Projections.Track;
using Casework.Projections.Vault;
using CsCheck;

namespace Casework.Projections.Tests;

/// <summary>At whatever point of a history, and whatever the mandate: a representative reads nothing that it does not hold.</summary>
public sealed class MandatedTests
{
    private static readonly CaseCipher Cipher = new(Guid.Empty, new byte[32]);
    private static readonly CaseEvent[] Story = FullStory.Of(Cipher, "2026-1");
    private static readonly Guid[] Questions = [.. Story.OfType<QuestionAsked>().Select(asked => asked.QuestionId)];
    private static readonly CaseRecord[] Records = Told();

    private static readonly Gen<(CaseRecord Record, Mandate Mandate)> Any =
        from at in Gen.Int[0, Records.Length - 1]
        from scopes in Gen.Enum<MandateScope>().Array[1, 4]
        from held in Gen.Int[0, (1 << Questions.Length) - 1]
        select (Records[at], Granted(scopes, held == 0 ? null : [.. Questions.Where((_, i) => (held & (1 << i)) != 0)]));

    [Fact]
    public void nothing_of_another_question() => Any.Sample(each =>
    {
        if (each.Mandate.QuestionIds is not { } held) return;
        var seen = each.Record.Within(each.Mandate);
        var (shown, texts) = (Stored.Serializer.ToJson(seen), Texts(seen));
        foreach (var other in Questions.Except(held)) shown.ShouldNotContain(other.ToString());
        if (!held.Contains(Questions[0])) texts.Intersect([FullStory.Question, "geen recht", "niet eens", "bezwaar", "huurcontract", "hier is het", "overmacht", "trouwakte.pdf"]).ShouldBeEmpty();
        texts.Intersect(["kan de brieven niet lezen", "wij bellen", "bericht", "antwoord", "klacht", "Dorpsstraat 1"]).ShouldBeEmpty();
    }, iter: 500);

    [Fact]
    public void no_documents_without_the_scope_and_never_what_is_the_citizens_own() => Any.Sample(each =>
    {
        var texts = Texts(each.Record.Within(each.Mandate));
        if (!each.Mandate.Holds(MandateScope.Documents)) texts.ShouldNotContain("trouwakte.pdf");
        each.Record.Within(each.Mandate).Done.Select(done => done.Key)
            .Intersect(["mandate-granted", "local-help", "rating", "sharing-consent-withdrawn"]).ShouldBeEmpty();
        texts.Intersect(["CODE", "NEWCODE", "SONCODE", "LIBCODE", "mevrouw@example.org", "De bibliotheek", "JANCODE", "Vrijwilliger Jan", "0612345679", "op dinsdag", "ik begrijp de brief niet", "vergeet mij", "getrouwd"]).ShouldBeEmpty();
    }, iter: 500);

    [Fact]
    public void a_line_is_theirs_only_where_it_says_so()
    {
        var own = new TrackMessage(default, Direction.Out, "answered");
        var theirs = new TrackMessage(default, Direction.Out, "reach-email") { Audience = TrackAudience.Representatives };
        var seen = (Records[^1] with { Messages = [own, theirs] }).Within(Granted([MandateScope.Read], null));
        seen.Messages.ShouldBe([theirs]);
        Records[^1].Messages.Where(line => line.Audience == TrackAudience.Citizen).Select(line => line.Key).Distinct().Order().ShouldBe(
        [
            "citizen-data-corrected", "destruction-requested", "dispatched", "local-help-chosen",
            "local-help-lapsed", "local-help-offered", "local-help-requested",
            "local-help-withdrawn", "mandate-granted", "mandate-granted-until", "mandate-withdrawn", "reach-consent-given", "reach-consent-withdrawn", "reach-email", "sharing-consent-given",
            "sharing-consent-withdrawn", "tracking-code-renewed", "undelivered-again-own",
        ]);
    }

    [Fact]
    public void a_mandate_of_the_whole_case_shows_what_the_citizen_sees_of_it()
    {
        var record = Records[^1].Within(Granted([MandateScope.Read, MandateScope.Documents], null));
        (record.Questions.Count, record.Documents.Count, record.Promises.Count, record.Facts.Count).ShouldBe((3, 1, 2, 1));
        Texts(record).ShouldContain("geen recht");
    }

    private static Mandate Granted(MandateScope[] scopes, Guid[]? questions) =>
        new(Guid.Parse("01980000-0000-7000-8000-000000000099"), new(Cipher.Seal("Neef"), null, null),
            scopes, null, questions, Cipher.Seal("NEEFCODE"), "hash");

    /// <summary>The record after each event from the moment that all questions are asked.</summary>
    private static CaseRecord[] Told()
    {
        List<CaseRecord> records = [];
        foreach (var happened in Story)
            records.Add(CaseRecordProjection.After(records.LastOrDefault(), Guid.Parse("01980000-0000-7000-8000-000000000098"), happened));
        return [.. records.Where(record => record.Questions.Count > 0)];
    }

    private static string[] Texts(CaseRecord record) => [.. SealedTexts.In(record).Select(each => Cipher.Open(each.Text)).OfType<string>()];
}
