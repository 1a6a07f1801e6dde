using Casework.Domain.Cases.Intake;
using Casework.Domain.Cases.Reaching;

namespace Casework.Domain.Tests.Cases.Reaching;

public class ChooseReachTests
{
    [Fact]
    public void the_last_choice_holds_and_paper_is_paper_only_while_it_is_chosen()
    {
        var paper = GivenCase.With(Pension).After(Visitor, new ChooseReach(ReachChannel.Paper, Something));
        (paper.Current.Paper, paper.Current.Reached).ShouldBe((true, new(ReachChannel.Paper, Something) { ByCitizen = true }));
        var mail = paper.After(Anna, new ChooseReach(ReachChannel.Email, Something)).Current;
        (mail.Paper, mail.Reached).ShouldBe((false, new(ReachChannel.Email, Something)));
    }

    [Fact]
    public void whoever_chose_nothing_is_not_written_to_and_whoever_said_paper_is()
    {
        GivenCase.With(Pension).Current.Reached.ShouldBeNull();
        var intake = new IntakeFacts(Anna);
        Story.Opened(intake with { Opening = intake.Opening with { Paper = true } }, Story.TheFirstDay, Pension).Current.Reached.ShouldBe(new(ReachChannel.Paper, null));
    }

    [Fact]
    public void a_message_box_needs_a_number_that_it_belongs_to()
    {
        var intake = new IntakeFacts(Anna);
        var unknown = Story.Opened(intake with { Opening = intake.Opening with { CitizenKind = CitizenKind.Anonymous, Bsn = null } },
            Story.TheFirstDay, Pension);
        unknown.When(Visitor, new ChooseReach(ReachChannel.MessageBox, null)).ShouldRefuse("no-citizen-number");
        GivenCase.With(Pension).When(Visitor, new ChooseReach(ReachChannel.MessageBox, null))
            .ShouldAcceptOnly<ReachChosen>().Channel.ShouldBe(ReachChannel.MessageBox);
    }

    [Fact]
    public void a_choice_told_at_the_intake_is_part_of_it_and_joins_a_case_only_when_it_is_new()
    {
        var asked = Join(Q2, Contributions);
        var story = GivenCase.With(Pension);
        var chosen = story.When(Rosa, asked with { Reach = new(ReachChannel.Paper, null) }).ShouldAccept<ReachChosen>();
        story.Apply([chosen]);
        story.When(Rosa, asked with { Reach = new(ReachChannel.Paper, null) }).ShouldAccept().OfType<ReachChosen>().ShouldBeEmpty();
        story.When(Rosa, asked with { Reach = new(ReachChannel.Sms, Something) })
            .ShouldAccept<ReachChosen>().Channel.ShouldBe(ReachChannel.Sms);
        var opened = new OpenCase(new IntakeFacts(Anna).Opening, null, null, Asking([(Q1, Pension)]), new(ReachChannel.Email, Something))
            .Start(TheCase, new(Anna, story.Now, SmallCatalogue.Catalogue));
        opened.OfType<ReachChosen>().ShouldHaveSingleItem().By.Id.ShouldBe("anna");
    }
}
