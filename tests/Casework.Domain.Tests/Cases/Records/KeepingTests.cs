using Casework.Domain.Cases.Records;
using Casework.Domain.Catalogues;

namespace Casework.Domain.Tests.Cases.Records;

public class KeepingTests
{
    private static readonly RetentionRule Granted = new("granted", 7, "decision-granted"), Otherwise = new(RetentionRule.Otherwise, 10, "other");

    [Fact]
    public void the_result_of_the_closure_says_how_long() =>
        Of(GivenCase.Closed(), Granted, Otherwise).ShouldBe(new(Day("2033-11-30"), "decision-granted"));

    [Fact]
    public void a_result_without_a_line_of_its_own_has_that_of_the_others() =>
        Of(GivenCase.Decided().After(Bram, new Domain.Cases.Closure.CloseCase("settled")), Granted, Otherwise)!.Category.ShouldBe("other");

    [Fact]
    public void an_open_case_has_no_end_and_neither_has_one_that_was_reopened()
    {
        Of(GivenCase.Decided(), Otherwise).ShouldBeNull();
        Of(GivenCase.Closed().After(Anna, Reopen), Otherwise).ShouldBeNull();
    }

    [Fact]
    public void a_later_closure_counts_anew() =>
        Of(GivenCase.Closed().After(Anna, Reopen).At("2027-03-01").After(Bram, Close), Otherwise)!.Until.ShouldBe(Day("2037-03-01"));

    [Fact]
    public void a_service_may_differ_and_of_several_services_the_longest_counts()
    {
        var story = GivenCase.With(Pension, Contributions).After(Anna, Answer(Q1)).After(Anna, Answer(Q2)).After(Anna, Close);
        Of(story, WithPensionKept(5), Otherwise)!.ShouldBe(new(Day("2036-11-30"), "other"));
        Of(story, WithPensionKept(50), Otherwise)!.ShouldBe(new(Day("2076-11-30"), "of-the-service"));
    }

    [Fact]
    public void the_version_of_the_closure_counts_not_the_newest()
    {
        var older = SmallCatalogue.Catalogue with { Retention = [Otherwise] };
        var newer = SmallCatalogue.Catalogue with { Version = "2027-01", Retention = [new(RetentionRule.Otherwise, 1, "short")] };
        Keeping.Of(GivenCase.Closed().Current, new([older, newer]))!.Category.ShouldBe("other");
    }

    [Fact]
    public void a_closure_from_before_versions_were_recorded_counts_by_the_oldest_and_a_silent_catalogue_keeps_long()
    {
        var story = GivenCase.Decided();
        story.Apply([new CaseClosed("granted") { HappenedAt = story.Now }]);
        Keeping.Of(story.Current, new([SmallCatalogue.Catalogue with { Version = "2020-01", Retention = [Otherwise] }, SmallCatalogue.Catalogue]))!.Category.ShouldBe("other");
        Keeping.Of(story.Current, new([SmallCatalogue.Catalogue])).ShouldBe(new(Day("2046-11-30"), "unlisted"));
    }

    private static Keeping? Of(Story story, params RetentionRule[] rules) => Of(story, SmallCatalogue.Catalogue, rules);

    private static Keeping? Of(Story story, Catalogue catalogue, params RetentionRule[] rules) =>
        Keeping.Of(story.Current, new([catalogue with { Retention = rules }]));

    private static Catalogue WithPensionKept(int years)
    {
        var services = SmallCatalogue.Catalogue.Services.ToDictionary();
        services[Pension] = services[Pension] with { Retention = [new(RetentionRule.Otherwise, years, "of-the-service")] };
        return SmallCatalogue.Catalogue with { Services = services };
    }
}
