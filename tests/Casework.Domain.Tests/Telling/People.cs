namespace Casework.Domain.Tests.Telling;

/// <summary>Who acts in the tests.</summary>
internal static class People
{
    /// <summary>First line in Utrecht: takes the cases in, so their case manager.</summary>
    public static readonly Actor Anna = FirstLine("anna", "utrecht");

    public static readonly Actor Aziz = FirstLine("aziz", "utrecht");
    public static readonly Actor Rosa = FirstLine("rosa", "rotterdam");
    public static readonly Actor DeskCoordinator = new("desk-coordinator", "Desk Coordinator", [Role.Coordinator], Desk: "utrecht");

    public static readonly Actor Bram = SecondLine("bram", "svb");
    public static readonly Actor Carla = SecondLine("carla", "svb");
    public static readonly Actor SvbCoordinator = new("svb-coordinator", "SVB Coordinator", [Role.Coordinator], Organisation: "svb");
    public static readonly Actor Dirk = SecondLine("dirk", "cak");
    public static readonly Actor Tess = SecondLine("tess", "toeslagen");
    public static readonly Actor Town = SecondLine("town", "gemeente-utrecht");

    public static readonly Actor Mediator = new("mediator", "Mediator", [Role.Mediator]);
    public static readonly Actor Visitor = Actor.Citizen;

    public static Official Official(this Actor actor) => new(actor.Id, actor.Name);

    private static Actor FirstLine(string id, string desk) => new(id, Named(id), [Role.FirstLine], Desk: desk);

    private static Actor SecondLine(string id, string organisation) => new(id, Named(id), [Role.SecondLine], Organisation: organisation);

    private static string Named(string id) => char.ToUpperInvariant(id[0]) + id[1..];
}
