using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Tests.Cases.Sharing;

public class GiveSharingConsentTests
{
    private static readonly GiveSharingConsent Agree = new(Svb, ["messages", "notes"], null);

    [Fact]
    public void it_is_on_record_and_nothing_is_shared_by_it()
    {
        var story = GivenCase.With(Pension).After(Visitor, Agree);

        story.Events[^1].ShouldBeOfType<SharingConsentGiven>().Parts.ShouldBe(["messages", "notes"]);
        story.Current.HasConsented(Svb, "Messages").ShouldBeTrue();
        story.Current.HasConsented(Cak, "messages").ShouldBeFalse();
        SharedWith.Parts(story.Current, Svb).ShouldBeEmpty();
    }

    [Fact]
    public void an_official_records_how_they_heard_it() =>
        GivenCase.With(Pension).When(Anna, Agree with { How = ConsentHeard.ByPhone })
            .ShouldAcceptOnly<SharingConsentGiven>().How.ShouldBe(ConsentHeard.ByPhone);

    [Fact]
    public void what_was_agreed_before_is_not_agreed_again()
    {
        var story = GivenCase.With(Pension).After(Visitor, Agree);
        story.When(Visitor, Agree).ShouldRefuse("already-consented-to-sharing", Svb);
        story.When(Visitor, Agree with { Parts = ["notes", "documents"] })
            .ShouldAcceptOnly<SharingConsentGiven>().Parts.ShouldBe(["documents"]);
    }

    [Fact]
    public void on_a_closed_case_there_is_nothing_to_share() => GivenCase.Closed().When(Visitor, Agree).ShouldRefuse("case-closed");
}
