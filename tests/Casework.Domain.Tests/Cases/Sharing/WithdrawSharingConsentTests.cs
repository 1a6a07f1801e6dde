using Casework.Domain.Cases.Consultations;
using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Tests.Cases.Sharing;

public class WithdrawSharingConsentTests
{
    private static readonly SharedPart Letters = new("letters", SharingGround.Consent), Contacts = new("contacts", SharingGround.Consent);
    private static readonly SharedPart Income = new("income", SharingGround.Statute), Summary = new("summary", SharingGround.Task);
    private static readonly WithdrawSharingConsent All = new(Svb, null);

    [Fact]
    public void what_was_shared_on_consent_is_shared_no_longer_and_the_rest_is()
    {
        var story = Shared();
        story.When(Visitor, All).ShouldAcceptOnly<SharingConsentWithdrawn>().Parts.ShouldBe(["letters", "contacts"]);

        SharedWith.Parts(story.After(Visitor, All).Current, Svb).ShouldBe([Income, Summary]);
    }

    [Fact]
    public void so_it_is_with_what_a_consultation_shared()
    {
        var story = GivenCase.With(Pension).Agreed(Cak, "letters")
            .After(Anna, new RequestAdvice(Thing1, Q1, Cak, Something, [Letters, Income])).After(Visitor, All with { Organisation = Cak });

        SharedWith.Parts(story.Current, Cak).ShouldBe([Income]);
        story.Current.Consultations[0].Answered.ShouldBeFalse();
    }

    [Fact]
    public void one_part_can_be_withdrawn_by_itself() =>
        SharedWith.Parts(Shared().After(Visitor, All with { Parts = ["Contacts"] }).Current, Svb).ShouldBe([Letters, Income, Summary]);

    [Fact]
    public void a_part_that_is_needed_for_a_task_too_stays_on_that_ground() =>
        SharedWith.Parts(Shared(Letters, Letters with { Ground = SharingGround.Task }).After(Visitor, All).Current, Svb)
            .ShouldBe([Letters with { Ground = SharingGround.Task }]);

    [Fact]
    public void nothing_else_of_the_case_moves()
    {
        foreach (var story in (Story[])[Shared(), Shared().After(Bram, Accept(Offer1, Bram)), Shared().After(Bram, Accept(Offer1, Bram)).After(Bram, RequestPapers(Request1, Q1, "2026-12-14"))])
        {
            var before = story.Current;
            var after = story.After(Visitor, All).Current;

            after.Questions.ShouldBe(before.Questions);
            after.CaseManager.ShouldBe(before.CaseManager);
            after.Questions.Select(q => Status.Of(after, q)).ShouldBe(before.Questions.Select(q => Status.Of(before, q)));
            after.HandOffs.Select(o => o with { Share = [] }).ShouldBe(before.HandOffs.Select(o => o with { Share = [] }));
        }
    }

    [Fact]
    public void a_later_offer_that_shares_it_again_is_a_new_consent()
    {
        var story = Shared().After(Visitor, All).After(Anna, Acts.Withdraw(Offer1)).Agreed(Svb, "letters")
            .After(Anna, Offer(Offer2, Svb, Q1) with { Share = [Letters] });

        SharedWith.Parts(story.Current, Svb).ShouldBe([Letters]);
        story.When(Visitor, All).ShouldAccept();
    }

    [Fact]
    public void so_is_a_later_consultation() =>
        SharedWith.Parts(Shared().After(Visitor, All).Agreed(Svb, "contacts").After(Anna, new RequestAdvice(Thing2, Q1, Svb, Something, [Contacts])).Current, Svb).ShouldContain(Contacts);

    [Fact]
    public void what_was_withdrawn_does_not_come_back_with_the_question()
    {
        var story = Shared().After(Bram, Accept(Offer1, Bram)).After(Visitor, All).After(Bram, HandBack(Q1))
            .After(Anna, Offer(Offer2, Svb, Q1) with { Share = [] }).After(Bram, Accept(Offer2, Bram));

        SharedWith.Parts(story.Current, Svb).ShouldBeEmpty();
    }

    [Fact]
    public void nor_does_what_an_earlier_offer_shared()
    {
        var story = Shared().After(Bram, Accept(Offer1, Bram)).After(Bram, HandBack(Q1)).HandedTo(Bram, Offer2, Q1);

        SharedWith.Parts(story.Current, Svb).ShouldBe([Summary]);
    }

    [Fact]
    public void the_case_remembers_what_was_taken_back_until_it_is_shared_again()
    {
        var story = Shared().After(Visitor, All with { Parts = ["letters"] });
        story.Current.Withdrawn.ShouldBe([new(Svb, "letters")]);
        story.Agreed(Cak, "letters")
            .After(Anna, new RequestAdvice(Thing1, Q1, Cak, Something, [Letters])).Current.Withdrawn.ShouldNotBeEmpty();
        story.Agreed(Svb, "letters")
            .After(Anna, new RequestAdvice(Thing2, Q1, Svb, Something, [Letters])).Current.Withdrawn.ShouldBeEmpty();
    }

    [Fact]
    public void another_organisation_keeps_what_is_shared_with_it() =>
        SharedWith.Parts(Shared().Agreed(Cak, "letters").After(Anna, new RequestAdvice(Thing1, Q1, Cak, Something, [Letters])).After(Visitor, All).Current, Cak).ShouldBe([Letters]);

    [Fact]
    public void it_can_be_done_once() => Shared().After(Visitor, All).When(Visitor, All).ShouldRefuse("nothing-shared-on-consent", Svb);

    [Fact]
    public void there_must_be_something_that_is_shared_on_consent()
    {
        Shared(Income, Summary).When(Anna, All).ShouldRefuse("nothing-shared-on-consent", Svb);
        Shared().When(Anna, All with { Organisation = Cak }).ShouldRefuse("nothing-shared-on-consent", Cak);
    }

    [Fact]
    public void consent_on_which_nothing_is_shared_any_more_is_taken_back_too()
    {
        var story = Shared().After(Bram, Refuse(Offer1)).After(Visitor, All);
        story.When(Anna, Offer(Offer2, Svb, Q1) with { Share = [Letters] }).ShouldRefuse("no-consent-on-record", Svb, "letters");
    }

    [Fact]
    public void each_part_must_be_shared_on_consent() =>
        Shared().When(Visitor, All with { Parts = ["letters", "income"] }).ShouldRefuse("not-shared-on-consent", Svb, "income");

    [Fact]
    public void a_closed_case_is_no_hindrance() =>
        Shared().After(Bram, Accept(Offer1, Bram)).After(Bram, Decide(Q1, DecisionOutcome.Granted)).After(Bram, Close).When(Visitor, All)
            .ShouldAcceptOnly<SharingConsentWithdrawn>();

    [Fact]
    public void consent_that_was_never_given_cannot_have_been_withdrawn() => Should.Throw<ImpossibleHistoryException>(() =>
        Shared(Income).Apply([new SharingConsentWithdrawn(Svb, ["income"])]));

    /// <summary>The pension question was offered to the SVB with these parts.</summary>
    private static Story Shared(params SharedPart[] parts)
    {
        SharedPart[] share = parts.Length == 0 ? [Letters, Contacts, Income, Summary] : parts;
        return GivenCase.With(Pension).Agreed(Svb, [.. share.Where(part => part.Ground == SharingGround.Consent).Select(part => part.Part)])
            .After(Anna, Offer(Offer1, Svb, Q1) with { Share = share });
    }
}
