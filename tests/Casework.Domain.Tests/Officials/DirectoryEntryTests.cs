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
