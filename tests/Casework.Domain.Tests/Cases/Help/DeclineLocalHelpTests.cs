using Casework.Domain.Cases.Help;

namespace Casework.Domain.Tests.Cases.Help;

public class DeclineLocalHelpTests
{
    private static readonly Actor Library = Actor.LocalHelper(GivenHelp.Library), Brigade = Actor.LocalHelper(GivenHelp.Brigade);

    [Fact]
    public void when_everybody_declines_the_request_is_over_at_once()
    {
        var story = GivenHelp.Asked();
        story.When(Library, GivenHelp.CannotHelp(GivenHelp.Library)).ShouldAcceptOnly<LocalHelpDeclined>();
        story.After(Library, GivenHelp.CannotHelp(GivenHelp.Library)).When(Brigade, GivenHelp.CannotHelp(GivenHelp.Brigade))
            .ShouldAccept<LocalHelpLapsed>();
    }

    [Fact]
    public void while_somebody_offers_it_goes_on() =>
        GivenHelp.Offered().When(Brigade, GivenHelp.CannotHelp(GivenHelp.Brigade)).ShouldAcceptOnly<LocalHelpDeclined>();

    [Fact]
    public void there_is_nothing_to_decline_where_nobody_asks()
    {
        GivenCase.With(Pension).When(Library, GivenHelp.CannotHelp(GivenHelp.Library)).ShouldRefuse("unknown-help-request");
        GivenHelp.Asked().After(Visitor, new WithdrawLocalHelp(Request1)).When(Library, GivenHelp.CannotHelp(GivenHelp.Library))
            .ShouldRefuse("help-over");
    }
}
