using Casework.Domain.Cases.Reaching;

namespace Casework.Domain.Tests.Cases.Reaching;

/// <summary>Messages of a kind come electronically only where the citizen said so, until they take it back (Awb 2:8).</summary>
public class ConsentToReachTests
{
    [Fact]
    public void consent_is_per_kind_taken_back_at_any_time_and_a_new_choice_takes_its_place()
    {
        var story = GivenCase.With(Pension).After(Visitor, new ChooseReach(ReachChannel.Email, Something));
        ConsentToReach Decisions(bool agrees) => new(MessageKind.Decision, ReachChannel.Email, agrees, null);
        story.When(Visitor, Decisions(true)).ShouldRefuse("already-agreed");
        story.When(Visitor, Decisions(false)).ShouldAcceptOnly<ReachConsentWithdrawn>();
        story.After(Visitor, Decisions(false)).When(Visitor, Decisions(false)).ShouldRefuse("not-agreed");
        story.Current.ReachFor(MessageKind.Decision)!.Channel.ShouldBe(ReachChannel.Paper);
        story.Current.ReachFor(MessageKind.News)!.Channel.ShouldBe(ReachChannel.Email);
        story.When(Visitor, new ConsentToReach(MessageKind.News, ReachChannel.Sms, true, null)).ShouldRefuse("no-address");
        story.When(Visitor, Decisions(true)).ShouldAcceptOnly<ReachConsentGiven>().By.Role.ShouldBe(Role.Citizen);
        story.After(Visitor, Decisions(true)).Current.ReachFor(MessageKind.Decision)!.Channel.ShouldBe(ReachChannel.Email);
        story.After(Visitor, Decisions(false)).After(Anna, new ChooseReach(ReachChannel.Sms, Something))
            .Current.ReachFor(MessageKind.Decision)!.Channel.ShouldBe(ReachChannel.Sms);
    }

    [Fact]
    public void a_message_box_needs_a_number_that_it_belongs_to()
    {
        var intake = new IntakeFacts(Anna);
        Story.Opened(intake with { Opening = intake.Opening with { CitizenKind = CitizenKind.Anonymous, Bsn = null } }, Story.TheFirstDay, Pension)
            .When(Visitor, new ConsentToReach(MessageKind.News, ReachChannel.MessageBox, true, null)).ShouldRefuse("no-citizen-number");
    }
}
