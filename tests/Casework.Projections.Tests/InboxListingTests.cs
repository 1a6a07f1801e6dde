using Casework.Projections.Cases;
using Casework.Projections.Inbox;
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

    private static string[] Audience(CaseRecord record) => InboxListing.AudienceOf(record.State, Stored.Catalogues);
}
