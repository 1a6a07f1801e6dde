using Casework.Domain;

namespace Casework.Application.Officials.Development;

/// <summary>The ready-made officials of Development: the first page of a start names them, and the test provider offers them for the desk's pages.</summary>
public static class TestOfficials
{
    public static readonly Actor FirstLine = new("anna", "Anna de Boer", [Role.FirstLine], Desk: "utrecht");
    public static readonly Actor SecondLine = new("bram", "Bram Jansen", [Role.SecondLine], Organisation: "svb");
    public static readonly Actor Auditor = new("audrey", "Audrey Smit", [Role.Auditor]);

    public static IReadOnlyList<Actor> All { get; } =
    [
        FirstLine,
        SecondLine,
        new("fatma", "Fatma Yılmaz", [Role.FirstLine, Role.SecondLine], "utrecht", "gemeente-utrecht"),
        new("lars", "Lars Vos", [Role.SecondLine], Organisation: "uwv"),
        new("mira", "Mira Bakker", [Role.Mediator]),
        new("coordinator-utrecht", "Coördinator loket Utrecht", [Role.Coordinator], Desk: "utrecht"),
        Auditor,
    ];
}
