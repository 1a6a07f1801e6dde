using Casework.Domain.Cases.Records;
using Casework.Domain.Cases.Timers;

namespace Casework.Domain.Tests.Cases.Records;

public class DestroyPersonalContentTests
{
    private static readonly Actor Rick = new("rick", "Rick", [Role.RecordsManager]);

    private static DestroyPersonalContent Destroy(string until = "2030-12-31", DestructionGround? ground = null) =>
        new(new(Day(until), "decision-granted"), ground);

    [Fact]
    public void after_the_last_day_it_is_destroyed_and_the_record_says_on_which_ground()
    {
        var destroyed = GivenCase.Closed().At("2031-01-01").When(Rick, Destroy()).ShouldAcceptOnly<PersonalDataDestroyed>();
        destroyed.ShouldSatisfyAllConditions(e => e.Ground.ShouldBe(DestructionGround.RetentionEnded),
            e => e.Category.ShouldBe("decision-granted"), e => e.By.Id.ShouldBe("rick"));
    }

    [Fact]
    public void on_the_last_day_law_still_demands_keeping() =>
        GivenCase.Closed().At("2030-12-31").When(Rick, Destroy()).ShouldRefuse("must-be-kept", "2030-12-31", "decision-granted");

    [Fact]
    public void an_open_case_is_not_destroyed() =>
        GivenCase.With(Pension).When(Rick, new DestroyPersonalContent(null, null)).ShouldRefuse("case-open");

    [Fact]
    public void the_request_of_the_citizen_is_the_ground_where_there_is_one()
    {
        var asked = GivenCase.Closed().After(Visitor, new RequestDestruction(Thing1, null)).At("2031-01-01");
        asked.When(Rick, Destroy()).ShouldAccept<PersonalDataDestroyed>().Ground.ShouldBe(DestructionGround.CitizenRequest);
        asked.When(Rick, Destroy(ground: DestructionGround.RetentionEnded))
            .ShouldAccept<PersonalDataDestroyed>().Ground.ShouldBe(DestructionGround.RetentionEnded);
    }

    [Fact]
    public void nobody_is_said_to_have_asked_who_did_not() =>
        GivenCase.Closed().At("2031-01-01").When(Rick, Destroy(ground: DestructionGround.CitizenRequest)).ShouldRefuse("not-requested");

    [Fact]
    public void it_is_destroyed_once() => Destroyed().When(Rick, Destroy()).ShouldRefuse("already-destroyed");

    [Fact]
    public void nothing_happens_to_the_case_after_that()
    {
        foreach (var command in (ICaseCommand[])[Reopen, Close, Disagree(Thing1), new RequestDestruction(Thing1, null)])
            Destroyed().When(Anna, command).ShouldRefuse("destroyed");
        Should.Throw<ImpossibleHistoryException>(() => Destroyed().Apply([new CaseReopened(null)]));
        Should.Throw<ImpossibleHistoryException>(() => GivenCase.With(Pension).Apply([new PersonalDataDestroyed(DestructionGround.RetentionEnded, "a")]));
    }

    [Fact]
    public void not_even_time_does_anything_to_it()
    {
        WhatIsDue.Next(GivenCase.Closed().Current).ShouldNotBeNull();
        WhatIsDue.Next(Destroyed().Current).ShouldBeNull();
    }

    private static Story Destroyed() => GivenCase.Closed().At("2031-01-01").After(Rick, Destroy());
}
