using Casework.Domain.Cases.Consultations;

namespace Casework.Domain.Tests.Cases.Consultations;

public class RequestAdviceTests
{
    private static readonly RequestAdvice Consult = new(Thing1, Q1, Svb, Something, [new("letters", SharingGround.Consent)]);

    [Fact]
    public void advice_is_asked_and_the_question_stays_where_it_is()
    {
        var story = GivenCase.With(Pension).Agreed(Svb, "letters").After(Anna, Consult);

        story.Current.Question(Q1)!.Holder.ShouldBe(Holder.FirstLine);
        story.Current.CaseManager.OfficialId.ShouldBe("anna");
        story.Events[^1].ShouldBeOfType<ConsultationRequested>().Share.ShouldBe([new("letters", SharingGround.Consent)]);
    }

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.With(Pension).When(Anna, Consult with { QuestionId = Nothing }).ShouldRefuse("unknown-question");

    [Fact]
    public void on_a_question_that_has_ended_no_advice_is_asked() =>
        GivenCase.With(Pension).After(Anna, Answer(Q1)).When(Anna, Consult).ShouldRefuse("question-ended");

    [Fact]
    public void the_holder_asks_others_about_its_own_question() =>
        GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1).When(Bram, Plain with { Organisation = Cak })
            .ShouldAcceptOnly<ConsultationRequested>();

    [Fact]
    public void nobody_asks_their_own_organisation() =>
        GivenCase.HeldBySvb(Pension).When(Carla, Plain).ShouldRefuse("own-organisation", Svb);

    [Fact]
    public void whoever_only_looks_on_asks_nobody() =>
        GivenCase.With(Pension).After(Anna, Plain with { Organisation = Cak }).When(Dirk, Plain).ShouldRefuse("not-the-holder");

    [Fact]
    public void nobody_shares_what_they_do_not_see()
    {
        var story = GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1);
        foreach (var part in (string[])["notes", "questions", "Messages", "internal"])
            story.When(Bram, Plain with { Organisation = Cak, Share = [new(part, SharingGround.Task)] })
                .ShouldRefuse("part-not-seen", part);
    }

    [Fact]
    public void what_was_shared_with_an_organisation_it_may_pass_on() =>
        GivenCase.With(Pension, Contributions)
            .After(Anna, Offer(Offer1, Svb, Q1) with { Share = [new("notes", SharingGround.Task), new("income", SharingGround.Task)] })
            .After(Bram, Accept(Offer1, Bram)).When(Bram, Plain with { Organisation = Cak, Share = [new("notes", SharingGround.Task), new("income", SharingGround.Task)] }).ShouldAccept();

    [Fact]
    public void consent_is_a_ground_only_where_the_citizen_gave_it() =>
        GivenCase.With(Pension).Agreed(Cak, "letters").When(Anna, Consult).ShouldRefuse("no-consent-on-record", Svb, "letters");

    private static RequestAdvice Plain => Consult with { Share = [] };

    [Fact]
    public void nor_on_a_closed_case() =>
        GivenCase.Closed().When(Anna, Consult).ShouldRefuse("case-closed");
}
