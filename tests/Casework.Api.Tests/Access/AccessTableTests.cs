using System.Text;
using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Domain;
using Casework.Domain.Cases.Sharing;
using Casework.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Access;

/// <summary>docs/access.md says who may do what, as the routes do.</summary>
public sealed class AccessTableTests(TestDesk desk)
{
    private static readonly (Relation Relation, string Title, Actor Actor)[] Columns =
    [
        (Relation.Desk, "own desk", new("a", "A", [Role.FirstLine], "utrecht")),
        (Relation.OtherDesk, "other desk", new("a", "A", [Role.FirstLine], "rotterdam")),
        (Relation.CaseManager, "case manager of the second line", new("b", "B", [Role.SecondLine], null, "svb")),
        (Relation.Organisation, "organisation involved", new("b", "B", [Role.SecondLine], null, "svb")),
        (Relation.FormerOrganisation, "organisation of before", new("b", "B", [Role.SecondLine], null, "svb")),
        (Relation.Mediator, "named mediator", new("m", "M", [Role.Mediator])),
        (Relation.RecordsManager, "records manager", new("r", "R", [Role.RecordsManager])),
    ];

    [Fact]
    public void the_document_says_what_the_routes_say()
    {
        var received = Path.Combine(AppContext.BaseDirectory, "access.received.md");
        File.WriteAllText(received, Document());
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "access.md")).ShouldBe(File.ReadAllText(received), $"If this is meant, copy {received} over docs/access.md.");
    }

    [Fact]
    public void every_route_of_officials_is_for_somebody() => Routes().Where(route => !route.IsOpen)
        .Where(route => Columns.All(column => Cell(route, column.Relation, column.Actor).Length == 0)).Select(route => route.Path).ShouldBeEmpty();

    private string Document()
    {
        var text = new StringBuilder("""
            # Who may do what

            Made from the routes themselves, and held against them by a test (`AccessTableTests`). Each row is an act on a case; each column is what somebody is to that case.
            **yes**: the act is theirs, as far as the rules of the case allow it now. **purpose**: only with a purpose (`X-Purpose`). **own**: what they did or were asked themselves.
            **in part**: with a purpose, the desk that took this very question in answers it, and a desk takes its own note back. Where a cell is empty the case answers as if it were not there (404), or says that it is of another desk (403).
            Auditors read every case and act on none. **coordinator**: that of the place alone; what others of it may do a coordinator may too.

            ## Officials


            """.ReplaceLineEndings("\n"));
        text.Append("| act | ").AppendJoin(" | ", Columns.Select(column => column.Title)).Append(" |\n|---|").AppendJoin("", Columns.Select(_ => "---|")).Append('\n');
        foreach (var route in Routes().Where(route => !route.IsOpen))
            text.Append($"| `{Short(route)}` | ").AppendJoin(" | ", Columns.Select(column => Cell(route, column.Relation, column.Actor))).Append(" |\n");
        text.Append("""

            ## Citizens

            These need no sign-in: the case number and its tracking code prove whose case it is, or a sign-in with the number of the case; whoever has a mandate comes in the same way, and does what it holds.


            """.ReplaceLineEndings("\n"));
        foreach (var route in Routes().Where(route => route.IsOpen)) text.Append($"* `{Short(route)}`\n");
        return text.ToString();
    }

    private IEnumerable<CommandRoute> Routes() => desk.Host.Services.GetRequiredService<CommandRoutes>().All;

    private static string Short(CommandRoute route) => route.Path["/api/v1".Length..];

    private static string Cell(CommandRoute route, Relation relation, Actor actor)
    {
        // Of a place also its coordinator, where only they may do it.
        var coordinates = !route.Roles.Includes(actor);
        if (coordinates && (actor is { Desk: null, Organisation: null } || !route.Roles.Includes(actor with { Roles = [Role.Coordinator] }))) return "";
        if (!CaseAccess.Reaches(relation, route.Scope)) return relation is Relation.OtherDesk && route.ScopeOf is not null ? "in part" : "";
        return relation switch
        {
            Relation.OtherDesk => "purpose",
            Relation.FormerOrganisation => "own",
            _ => coordinates ? "coordinator" : "yes",
        };
    }
}
