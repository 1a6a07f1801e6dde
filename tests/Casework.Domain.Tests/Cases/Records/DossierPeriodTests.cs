using Casework.Domain.Cases.Records;
using Casework.Domain.Catalogues;

namespace Casework.Domain.Tests.Cases.Records;

public class DossierPeriodTests
{
    private static readonly RetentionRule Long = new(RetentionRule.Otherwise, 10, "other");

    [Fact]
    public void a_silent_catalogue_lets_a_case_be_reopened_for_a_year() =>
        Until(GivenCase.Closed().Current, null).ShouldBe(Day("2027-11-30"));

    [Fact]
    public void the_catalogue_may_say_otherwise_and_the_version_of_the_closure_counts()
    {
        Until(GivenCase.Closed().Current, 6).ShouldBe(Day("2027-05-30"));
        var newer = SmallCatalogue.Catalogue with { Version = "2027-01", DossierMonths = 1 };
        DossierPeriod.Of(GivenCase.Closed().Current, new([SmallCatalogue.Catalogue, newer]))!.Until.ShouldBe(Day("2027-11-30"));
    }

    [Fact]
    public void a_case_is_not_kept_at_hand_for_longer_than_it_must_be_kept() =>
        DossierPeriod.Of(GivenCase.Closed().Current,
            new([SmallCatalogue.Catalogue with { DossierMonths = 36, Retention = [new(RetentionRule.Otherwise, 2, "short")] }]))!
            .Until.ShouldBe(Day("2028-11-30"));

    [Fact]
    public void it_does_not_end_before_the_objection_term_does() =>
        Until(GivenCase.Closed().Current, 1).ShouldBe(Day("2027-01-12"), "the decision of 30 November can be objected to until 11 January");

    [Fact]
    public void an_open_case_has_none_and_a_later_closure_counts_anew()
    {
        DossierPeriod.Of(GivenCase.Decided().Current, Silent).ShouldBeNull();
        var again = GivenCase.Closed().At("2027-06-01").After(Anna, Reopen);
        DossierPeriod.Of(again.Current, Silent).ShouldBeNull();
        Until(again.After(Bram, Close).Current, null).ShouldBe(Day("2028-06-01"));
    }

    [Fact]
    public void an_imported_case_counts_from_the_year_in_which_it_was_recorded()
    {
        var old = GivenCase.Closed().Current with { Imported = true, CaseNumber = "2031-0000001", Questions = [] };
        Until(old, null).ShouldBe(Day("2032-12-31"));
        Until(old with { Ended = new("granted", new(2033, 3, 1, 9, 0, 0, TimeSpan.Zero), null) }, null)
            .ShouldBe(Day("2034-03-01"), "it was closed here since");
    }

    [Fact]
    public void on_the_day_after_the_last_time_archives_it()
    {
        var story = GivenCase.Closed().At("2027-02-01").AfterTheTimersLooked();
        DossierPeriod.End(story.Current, Silent, story.At("2027-11-30", "23:59").Now).ShouldBeEmpty();
        var archived = DossierPeriod.End(story.Current, Silent, story.At("2027-12-01", "00:00").Now).ShouldHaveSingleItem()
            .ShouldBeOfType<CaseArchived>();
        archived.ShouldSatisfyAllConditions(e => e.By.Role.ShouldBe(Role.System), e => e.HappenedAt.ShouldBe(story.Now));
    }

    [Fact]
    public void what_nobody_had_looked_at_is_said_before()
    {
        var story = GivenCase.Closed().At("2027-12-01");
        DossierPeriod.End(story.Current, Silent, story.Now).Select(e => e.GetType())
            .ShouldBe([typeof(ObjectionTermEnded), typeof(CaseArchived)]);
    }

    [Fact]
    public void what_is_put_away_is_not_archived_again()
    {
        var story = GivenCase.Closed().At("2040-01-01");
        story.Apply(DossierPeriod.End(story.Current, Silent, story.Now));
        DossierPeriod.End(story.Current, Silent, story.Now).ShouldBeEmpty();
    }

    private static CatalogueVersions Silent => new([SmallCatalogue.Catalogue]);

    private static DateOnly Until(CitizenCase current, int? months) =>
        DossierPeriod.Of(current, new([SmallCatalogue.Catalogue with { DossierMonths = months, Retention = [Long] }]))!.Until;
}
