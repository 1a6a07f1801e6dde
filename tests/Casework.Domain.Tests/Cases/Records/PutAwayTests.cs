using Casework.Domain.Cases.Complaints;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Records;
using Casework.Domain.Cases.Timers;

namespace Casework.Domain.Tests.Cases.Records;

public class PutAwayTests
{
    private static readonly Actor Rick = new("rick", "Rick", [Role.RecordsManager]);

    [Fact]
    public void nothing_opens_an_archived_case_again_whoever_asks()
    {
        foreach (var command in (ICaseCommand[])[Reopen, Close, new AddNote(Thing1, Something)]) Archived().When(Anna, command)
            .ShouldRefuse("archived");
        foreach (var command in (ICaseCommand[])[Disagree(Thing1), Object(Thing1, Q1), new FileComplaint(Thing1, Something, null), new ReceiveMessage(Thing1, Something)])
            Archived().When(Visitor, command).ShouldRefuse("archived");
    }

    [Fact]
    public void the_citizen_may_have_data_corrected_and_destroyed_all_the_same()
    {
        var story = Archived().After(Visitor, new CorrectCitizen(Something, null, null, null, null))
            .After(Visitor, new RequestDestruction(Thing1, null));
        story.Current.IsArchived.ShouldBeTrue();
        story.At("2041-01-01")
            .After(Rick, new DestroyPersonalContent(new(Day("2040-12-31"), "decision-granted"), null)).Current.IsDestroyed.ShouldBeTrue();
        story.When(Visitor, new CorrectCitizen(Something, null, null, null, null)).ShouldRefuse("destroyed");
    }

    [Fact]
    public void time_does_nothing_to_it() => WhatIsDue.Next(Archived().Current).ShouldBeNull();

    [Fact]
    public void no_history_tells_otherwise()
    {
        Should.Throw<ImpossibleHistoryException>(() => Archived().Apply([new CaseReopened(null)]));
        Should.Throw<ImpossibleHistoryException>(() => Archived().Apply([new CaseArchived()]));
        Should.Throw<ImpossibleHistoryException>(() => GivenCase.With(Pension).Apply([new CaseArchived()]));
    }

    private static Story Archived()
    {
        var story = GivenCase.Closed().At("2028-01-01");
        story.Apply(DossierPeriod.End(story.Current, new([SmallCatalogue.Catalogue]), story.Now));
        return story;
    }
}
