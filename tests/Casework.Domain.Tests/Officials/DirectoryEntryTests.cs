using Casework.Domain.Officials;

namespace Casework.Domain.Tests.Officials;

public class DirectoryEntryTests
{
    private static readonly Placement Desk = new(Role.FirstLine, Desk: "utrecht"), Svb = new(Role.SecondLine, Organisation: "svb");

    [Fact]
    public void whoever_comes_for_the_first_time_is_entered()
    {
        var entry = After(null, DirectoryChanges.Enter(null, "anna", "Anna", [Desk], EnteredBy.SignIn));
        entry.ShouldSatisfyAllConditions(e => e.OfficialId.ShouldBe("anna"), e => e.Placements.ShouldBe([Desk]),
            e => e.Active.ShouldBeTrue(), e => e.Id.ShouldBe(DirectoryEntry.IdOf("anna")));
    }

    [Fact]
    public void what_is_known_changes_nothing_and_what_is_new_is_added()
    {
        var anna = After(null, DirectoryChanges.Enter(null, "anna", "Anna", [Desk], EnteredBy.SignIn));
        DirectoryChanges.Enter(anna, "anna", "Anna", [Desk], EnteredBy.SignIn).ShouldBeEmpty();
        DirectoryChanges.Enter(anna, "anna", "Anna de Boer", [Desk], EnteredBy.Catalogue).ShouldBeEmpty();
        After(anna, DirectoryChanges.Enter(anna, "anna", "Anna de Boer", [Desk, Svb], EnteredBy.SignIn)).ShouldSatisfyAllConditions(
            e => e.Name.ShouldBe("Anna de Boer"), e => e.Placements.ShouldBe([Desk, Svb]), e => e.Version.ShouldBe(3));
    }

    [Fact]
    public void whoever_leaves_and_comes_back_is_told_once_each()
    {
        var anna = After(null, DirectoryChanges.Enter(null, "anna", "Anna", [Desk], EnteredBy.SignIn));
        var gone = After(anna, DirectoryChanges.Deactivate(anna, "Pensioen"));
        gone.Active.ShouldBeFalse();
        DirectoryChanges.Deactivate(gone, "Pensioen").ShouldBeEmpty();
        DirectoryChanges.Reactivate(anna, "Terug").ShouldBeEmpty();
        After(gone, DirectoryChanges.Reactivate(gone, "Terug")).Active.ShouldBeTrue();
        After(anna, [new PlacementRemoved(Desk), new OfficialRenamed("A."), new OfficialReactivated("?")]).Placements.ShouldBeEmpty();
    }

    [Fact]
    public void what_an_identity_provider_says_is_made_true_once()
    {
        var wanted = new ProvisionedOfficial("noor", "Noor", new("noor@utrecht.example"), Active: true);
        var noor = After(null, DirectoryChanges.Provision(null, wanted));
        noor.ShouldSatisfyAllConditions(e => e.Account.ShouldBe(wanted.Account), e => e.Active.ShouldBeTrue(), e => e.Version.ShouldBe(2));
        DirectoryChanges.Provision(noor, wanted).ShouldBeEmpty();
        noor = After(noor, DirectoryChanges.Place(noor, Desk));
        DirectoryChanges.Place(noor, Desk).ShouldBeEmpty();
        DirectoryChanges.Displace(noor, Svb).ShouldBeEmpty();

        var apart = After(noor, DirectoryChanges.Provision(noor, wanted with { Active = false }));
        apart.ShouldSatisfyAllConditions(e => e.IsProvisionable.ShouldBeTrue(), e => e.Active.ShouldBeFalse());
        After(apart, DirectoryChanges.Provision(apart, wanted)).Placements.ShouldBe([Desk], "set apart and back is the same official");
        var deleted = After(noor, DirectoryChanges.Delete(noor));
        deleted.ShouldSatisfyAllConditions(e => e.IsProvisionable.ShouldBeFalse(), e => e.Account.ShouldBeNull());
        DirectoryChanges.Delete(deleted).ShouldBeEmpty();
        After(deleted, DirectoryChanges.Provision(deleted, wanted)).Placements.ShouldBeEmpty("whoever was deleted begins anew");
    }

    [Fact]
    public void an_absence_counts_on_its_days_and_the_last_is_one_of_them()
    {
        var anna = After(null, DirectoryChanges.Enter(null, "anna", "Anna", [Desk], EnteredBy.SignIn));
        var absent = After(anna, DirectoryChanges.Announce(anna, new(new(2027, 1, 4), new(2027, 1, 8))));
        ((int[])[3, 4, 8, 9]).Select(day => absent.IsAvailable(new(2027, 1, day))).ShouldBe([true, false, false, true]);
        DirectoryChanges.Announce(absent, new(new(2027, 1, 4), new(2027, 1, 8))).ShouldBeEmpty();
        DirectoryChanges.WithdrawAbsence(anna).ShouldBeEmpty();
        After(absent, DirectoryChanges.WithdrawAbsence(absent)).IsAvailable(new(2027, 1, 4)).ShouldBeTrue();
        After(anna, DirectoryChanges.Set(anna, Availability.Away)).IsAvailable(new(2027, 1, 4)).ShouldBeFalse();
    }

    [Fact]
    public void nothing_happens_to_whoever_was_never_entered() =>
        Should.Throw<ImpossibleHistoryException>(() => DirectoryEntry.After(null, new OfficialDeactivated("weg")));

    [Fact]
    public void an_id_follows_from_the_subject_to_the_letter()
    {
        new[] { "anna", "anna ", "Anna", "" }.Select(DirectoryEntry.IdOf).ShouldBeUnique();
        DirectoryEntry.IdOf("anna").Version.ShouldBe(8);
    }

    [Fact]
    public void a_placement_is_one_role_with_its_own_place()
    {
        var many = new Actor("x", "X", [Role.FirstLine, Role.SecondLine, Role.Coordinator, Role.Auditor],
            Desk: "utrecht", Organisation: "svb");
        Placement.AllOf(many)
            .ShouldBe([Desk, Svb, new(Role.Coordinator, Desk: "utrecht"), new(Role.Coordinator, Organisation: "svb"), new(Role.Auditor)]);
        Place.Desk("utrecht").IsOf(Desk).ShouldBeTrue();
        Place.Organisation("utrecht").IsOf(Desk).ShouldBeFalse();
        Place.Desk("utrecht").IsOf(new(Role.Auditor, Desk: "utrecht")).ShouldBeFalse();
    }

    private static DirectoryEntry After(DirectoryEntry? entry, IReadOnlyList<DirectoryEvent> events) =>
        events.Aggregate(entry, DirectoryEntry.After)!;
}
