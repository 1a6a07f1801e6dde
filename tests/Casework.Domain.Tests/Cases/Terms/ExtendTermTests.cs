using Casework.Domain.Cases.Terms;

namespace Casework.Domain.Tests.Cases.Terms;

/// <summary>A request of 30 November 2026 is decided by 25 January 2027.</summary>
public class ExtendTermTests
{
    private static readonly ExtendTerm Extend = new(Q1, Day("2027-03-01"), Something);

    [Fact]
    public void the_holder_extends_within_the_term() =>
        GivenCase.HeldBySvb(Pension).At("2027-01-25").When(Carla, Extend)
            .ShouldAcceptOnly<TermExtended>().Until.ShouldBe(Day("2027-03-01"));

    [Fact]
    public void when_it_has_passed_it_is_too_late() =>
        GivenCase.HeldBySvb(Pension).At("2027-01-26").When(Bram, Extend).ShouldRefuse("term-passed", "2027-01-25");

    [Fact]
    public void a_term_is_extended_once() =>
        GivenCase.HeldBySvb(Pension).After(Bram, Extend).When(Bram, Extend with { Until = Day("2027-04-01") })
            .ShouldRefuse("already-extended");

    [Fact]
    public void the_new_date_is_later() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Extend with { Until = Day("2027-01-25") }).ShouldRefuse("not-later", "2027-01-25");

    [Fact]
    public void what_is_no_formal_request_has_no_term() =>
        GivenCase.HeldBySvb(Advice).When(Bram, Extend).ShouldRefuse("no-decision-term");

    [Fact]
    public void only_the_holder_extends() =>
        GivenCase.HeldBySvb(Pension).When(Dirk, Extend).ShouldRefuse("not-the-holder");

    [Fact]
    public void a_decided_question_needs_no_extension() =>
        GivenCase.Decided().When(Bram, Extend).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Extend with { QuestionId = Nothing }).ShouldRefuse("unknown-question");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Bram, Extend).ShouldRefuse("case-closed");
}
