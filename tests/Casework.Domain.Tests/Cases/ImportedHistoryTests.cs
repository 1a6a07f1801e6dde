namespace Casework.Domain.Tests.Cases;

/// <summary>An imported history is recorded, not decided: it passes Evolve, and law 1 holds of it too.</summary>
public class ImportedHistoryTests
{
    [Fact]
    public void an_imported_case_says_so_and_has_a_case_manager()
    {
        var current = Imported().Current;

        current.Imported.ShouldBeTrue();
        current.CaseManager.OfficialId.ShouldBe("anna");
    }

    [Fact]
    public void steps_and_moves_of_the_source_are_kept_and_change_nothing()
    {
        var story = Imported();
        var before = story.Current;

        story.Apply([new StepRecorded("T02 Check confirmation of receipt", null), new HandOffRecorded(null, "Group 1", null, null)]);
        (story.Current with { Version = before.Version, RecentActs = before.RecentActs }).ShouldBe(before);
    }

    [Fact]
    public void an_end_in_the_source_ends_the_question()
    {
        var story = Imported();
        story.Apply([new QuestionEndRecorded(Q1) { HappenedAt = story.Now }]);

        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.Decided);
        story.Current.Questions[0].EndedAt.ShouldBe(story.Now);
    }

    [Fact]
    public void what_never_was_there_cannot_change()
    {
        CaseEvent[] impossible =
        [
            new QuestionEndRecorded(Nothing), new HandOffAccepted(Nothing, Bram.Official()), new InformationReceived(Nothing, Something),
            new InformationRequestExpired(Nothing),
            new ObjectionDecided(Nothing, ObjectionOutcome.Founded, Something), new PromiseKept(Nothing),
            new MediationStarted(Nothing), new ComplaintSettled(Nothing, ComplaintOutcome.Settled, Something), new TermResumed(Q1, null),
        ];
        var current = Imported().Current;

        foreach (var happened in impossible)
            Should.Throw<ImpossibleHistoryException>(() => current.Evolve(TheCase, happened), happened.ToString());
    }

    private static Story Imported()
    {
        var intake = new IntakeFacts(Anna);
        return Story.Opened(intake with { Opening = intake.Opening with { Source = "receipt" } }, Story.TheFirstDay, Pension);
    }
}
