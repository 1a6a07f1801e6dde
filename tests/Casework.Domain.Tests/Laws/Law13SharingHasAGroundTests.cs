using Casework.Domain.Cases.Consultations;
using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Tests.Laws;

/// <summary>Law 13: a hand-off or consultation lists the parts that go along, each on a ground.</summary>
public class Law13SharingHasAGroundTests
{
    private static readonly SharedPart[] Parts = [new("letters", SharingGround.Consent), new("income", SharingGround.Statute)];

    [Fact]
    public void a_hand_off_lists_what_goes_along_and_on_which_ground()
    {
        var story = GivenCase.With(Pension).Agreed(Svb, "letters").After(Anna, Offer(Offer1, Svb, Q1) with { Share = Parts });

        story.Events.OfType<HandOffProposed>().Single().Share.ShouldBe(Parts);
        story.Current.HandOffs[0].Share.ShouldBe(Parts);
    }

    [Fact]
    public void so_does_a_consultation() =>
        GivenCase.With(Pension).Agreed(Svb, "letters")
            .After(Anna, new RequestAdvice(Thing1, Q1, Svb, Something, Parts)).Current.Consultations[0].Share.ShouldBe(Parts);

    [Fact]
    public void nothing_need_go_along() =>
        GivenCase.With(Pension).When(Anna, Offer(Offer1, Svb, Q1) with { Share = [] })
            .ShouldAccept<HandOffProposed>().Share.ShouldBeEmpty();

    [Fact]
    public void consent_is_withdrawn_without_a_worse_outcome()
    {
        var story = GivenCase.With(Pension).Agreed(Svb, "letters").After(Anna, Offer(Offer1, Svb, Q1) with { Share = Parts })
            .After(Bram, Accept(Offer1, Bram));
        var (question, manager) = (story.Current.Questions[0], story.Current.CaseManager);
        story.After(Visitor, new WithdrawSharingConsent(Svb, null));

        (story.Current.Questions[0], story.Current.CaseManager).ShouldBe((question, manager));
        SharedWith.Parts(story.Current, Svb).ShouldBe([Parts[1]]);
    }

    [Fact]
    public void there_is_no_way_to_write_a_part_without_its_ground() =>
        typeof(SharedPart).GetProperty(nameof(SharedPart.Ground))!.PropertyType.ShouldBe(typeof(SharingGround));
}
