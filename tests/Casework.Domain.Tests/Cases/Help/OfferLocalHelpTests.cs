using Casework.Domain.Cases.Help;

namespace Casework.Domain.Tests.Cases.Help;

public class OfferLocalHelpTests
{
    private static readonly Actor Library = Actor.LocalHelper(GivenHelp.Library), Brigade = Actor.LocalHelper(GivenHelp.Brigade);

    [Fact]
    public void whoever_was_asked_offers_and_is_known_by_its_code_and_no_official()
    {
        var offered = GivenHelp.Asked().When(Library, GivenHelp.CanHelp(GivenHelp.Library)).ShouldAcceptOnly<LocalHelpOffered>();
        (offered.By.Id, offered.By.Role, offered.By.IsOfficial()).ShouldBe((GivenHelp.Library, Role.LocalHelper, false));
    }

    [Fact]
    public void saying_it_again_changes_nothing_and_saying_the_opposite_is_refused()
    {
        GivenHelp.Offered().When(Library, GivenHelp.CanHelp(GivenHelp.Library, Offer2)).ShouldAccept().ShouldBeEmpty();
        GivenHelp.Offered().When(Library, GivenHelp.CannotHelp(GivenHelp.Library)).ShouldRefuse("help-already-answered");
        var declined = GivenHelp.Asked().After(Library, GivenHelp.CannotHelp(GivenHelp.Library));
        declined.When(Library, GivenHelp.CannotHelp(GivenHelp.Library)).ShouldAccept().ShouldBeEmpty();
        declined.When(Library, GivenHelp.CanHelp(GivenHelp.Library)).ShouldRefuse("help-already-answered");
    }

    [Fact]
    public void whoever_was_not_asked_has_nothing_to_offer()
    {
        GivenHelp.Asked().When(Actor.LocalHelper(GivenHelp.Elsewhere), GivenHelp.CanHelp(GivenHelp.Elsewhere))
            .ShouldRefuse("unknown-help-request");
        GivenCase.With(Pension).When(Library, GivenHelp.CanHelp(GivenHelp.Library)).ShouldRefuse("unknown-help-request");
    }

    [Fact]
    public void nobody_offers_once_it_is_over()
    {
        GivenHelp.Offered().After(Visitor, GivenHelp.Choose(Offer1)).When(Brigade, GivenHelp.CanHelp(GivenHelp.Brigade, Offer2))
            .ShouldRefuse("help-over");
        GivenHelp.Asked().After(Visitor, new WithdrawLocalHelp(Request1)).When(Brigade, GivenHelp.CanHelp(GivenHelp.Brigade, Offer2))
            .ShouldRefuse("help-over");
        GivenHelp.Asked().At("2026-12-08").AfterTheTimersLooked().When(Brigade, GivenHelp.CanHelp(GivenHelp.Brigade, Offer2))
            .ShouldRefuse("help-over");
    }
}
