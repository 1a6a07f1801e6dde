using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Information;

public class RequestInformationTests
{
    [Fact]
    public void the_holder_asks_and_the_term_rests_until_the_date_that_was_set()
    {
        var after = GivenCase.HeldBySvb(Pension).After(Carla, RequestPapers(Request1, Q1, "2026-12-14")).Current;

        Status.Of(after, after.Questions[0]).ShouldBe(QuestionStatus.AwaitingCitizen);
        after.Questions[0].Term!.Suspensions.ShouldBe([new Suspension("4:15-1-a", Day("2026-11-30"), null, Day("2026-12-14"))]);
    }

    [Fact]
    public void the_first_line_asks_about_what_it_holds() =>
        GivenCase.With(Pension).When(Anna, RequestPapers(Request1, Q1, "2026-12-14")).ShouldAcceptOnly<InformationRequested>();

    [Fact]
    public void on_a_question_without_a_decision_term_nothing_has_to_rest() =>
        GivenCase.With(Advice).After(Anna, RequestPapers(Request1, Q1, "2026-12-14")).Current.Questions[0].Term.ShouldBeNull();

    [Fact]
    public void nobody_asks_about_what_another_holds() =>
        GivenCase.HeldBySvb(Pension).When(Anna, RequestPapers(Request1, Q1, "2026-12-14")).ShouldRefuse("not-the-holder");

    [Fact]
    public void the_citizen_gets_at_least_until_tomorrow() =>
        GivenCase.With(Pension).When(Anna, RequestPapers(Request1, Q1, "2026-11-30")).ShouldRefuse("date-in-the-past");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.With(Pension).When(Anna, RequestPapers(Request1, Nothing, "2026-12-14")).ShouldRefuse("unknown-question");

    [Fact]
    public void a_question_that_has_ended_needs_no_papers() =>
        GivenCase.Decided().When(Bram, RequestPapers(Request1, Q1, "2026-12-14")).ShouldRefuse("question-ended");

    [Fact]
    public void nor_does_a_closed_case() =>
        GivenCase.Closed().When(Bram, RequestPapers(Request1, Q1, "2026-12-14")).ShouldRefuse("case-closed");

    [Theory]
    [InlineData("2026-11-30", "2026-12-14")] // two weeks
    [InlineData("2026-12-11", "2026-12-28")] // two weeks end on Christmas: the first working day after it
    [InlineData("2026-12-12", "2026-12-28")] // asked on a Saturday
    public void the_citizen_gets_two_weeks_at_least_and_the_refusal_names_the_first_day(string asked, string earliest)
    {
        var story = GivenCase.On(asked, Pension);
        story.When(Anna, RequestPapers(Request1, Q1, Day(earliest).AddDays(-1).ToString("yyyy-MM-dd")))
            .ShouldRefuse("reaction-term-too-short", earliest);
        story.When(Anna, RequestPapers(Request1, Q1, earliest)).ShouldAcceptOnly<InformationRequested>();
    }

    [Fact]
    public void whoever_needs_help_writes_letters_or_reads_paper_gets_longer()
    {
        var facts = new IntakeFacts(Anna);
        Story[] slower =
        [
            GivenCase.Needing(SupportLevel.Explanation, Pension),
            Story.Opened(facts with { Opening = facts.Opening with { Channel = Channel.Letter } }, Story.TheFirstDay, Pension),
            Story.Opened(facts with { Opening = facts.Opening with { Paper = true } }, Story.TheFirstDay, Pension),
        ];
        foreach (var story in slower)
        {
            story.When(Anna, RequestPapers(Request1, Q1, "2026-12-18")).ShouldRefuse("reaction-term-too-short", "2026-12-21");
            story.When(Anna, RequestPapers(Request1, Q1, "2026-12-21")).ShouldAcceptOnly<InformationRequested>();
        }
    }

    [Fact]
    public void a_service_sets_its_own_least_time()
    {
        GivenCase.With(Advice).When(Anna, RequestPapers(Request1, Q1, "2026-12-01")).ShouldAcceptOnly<InformationRequested>();
        GivenCase.Needing(SupportLevel.Guidance, Advice).When(Anna, RequestPapers(Request1, Q1, "2026-12-01"))
            .ShouldRefuse("reaction-term-too-short", "2026-12-02");
    }
}
