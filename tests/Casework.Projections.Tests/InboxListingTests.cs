using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Inline;
using Casework.Projections.Vault;

namespace Casework.Projections.Tests;

public sealed class InboxListingTests
{
    [Fact]
    public void after_no_other_event_a_case_has_left_somebodys_list()
    {
        List<Type> left = [];
        CaseRecord? record = null;
        foreach (var happened in FullStory.Of(new CaseCipher(Guid.Empty, new byte[32]), "2026-1"))
        {
            var after = CaseRecordProjection.After(record, Guid.Parse("01980000-0000-7000-8000-000000000098"), happened);
            if (record is not null && Audience(record).Except(Audience(after)).Any()) left.Add(happened.GetType());
            record = after;
        }

        left.Except(InboxListing.MayLeave).ShouldBeEmpty();
        left.Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void the_lines_of_a_case_have_ids_of_their_own_that_keep_their_place_in_time()
    {
        var id = Guid.Parse("01980000-0000-7000-8000-000000000098");
        Guid[] ids = [InboxListing.IdOf(id, null), InboxListing.IdOf(id, "svb"), InboxListing.IdOf(id, "uwv")];
        ids.ShouldBeUnique();
        ids[0].ShouldBe(id);
        ids.ShouldAllBe(line => line.Version == 7 && line.ToString().StartsWith("01980000-0000-7000-8000-"));
    }

    private static string[] Audience(CaseRecord record) =>
        [.. InboxListing.AudiencesOf(record.State, Stored.Catalogues).Values.SelectMany(audience => audience)];
}
