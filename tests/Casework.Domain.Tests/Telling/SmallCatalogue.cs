using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Telling;

/// <summary>A catalogue with one service for every way in which a question can go.</summary>
internal static class SmallCatalogue
{
    private static readonly Text Words = new("nl", "en");
    private static readonly Coordinator Coordinator = new("coordinator", "Coordinator");

    public static readonly Catalogue Catalogue = new(
        "2026-11",
        new[]
        {
            Service(Pension, Svb) with { Uses = ["address"] },
            Service(Contributions, Cak),
            Service(Assistance, Svb) with { HearsViews = true },
            Service(Rent, Toeslagen, Standard("rent-is-standard", grant: false)),
            Service(Move, Utrecht, Standard("move-is-granted", grant: true)) with { Uses = ["address"] },
            Service(Relocation, Utrecht, Granting(), Standard("relocation-is-standard", grant: false) with
            { When = [new(Fact.MissingData, Comparison.Equal, "0"), new(Fact.Field, Comparison.NotEqual, "sold", "housing")] }) with
            {
                Asks =
                [
                    Forms.Fields.Needed("address", FieldType.Address) with { Source = "address" }, Forms.Fields.Needed("newAddress", FieldType.Address),
                    Forms.Fields.Needed("moveDate", FieldType.Date), Forms.Fields.Needed("housing", FieldType.Choice, "owner", "shared", "sold"),
                ],
            },
            Service(Correction, Utrecht) with { Corrects = "brp" },
            Service(Unpaid, Svb) with { NoPenalty = "Voorbeeldwet 12(2)" },
            Service(Advice, Svb) with { Formal = false, Reaction = new(1, 2) },
        }.ToDictionary(service => service.Code),
        new Dictionary<string, LifeEvent>(),
        new[] { Svb, Cak, Toeslagen, Utrecht }.ToDictionary(code => code, code => new Organisation(code, Words, "030", Coordinator)),
        new Dictionary<string, Desk> { ["utrecht"] = new("utrecht", Words, "030", Coordinator) },
        new Dictionary<string, Purpose>(),
        [
            Rule("needs-guidance", Route.Tailored, new Condition(Fact.SupportNeed, Comparison.AtLeast, "guidance")),
            Rule("data-missing", Route.Tailored, new Condition(Fact.MissingData, Comparison.AtLeast, "1")),
            Rule("wants-company", Route.Tailored, new Condition(Fact.Wish, Comparison.Equal, "together")),
        ],
        HelpPoints: new Dictionary<string, HelpPoint>
        {
            [GivenHelp.Library] = Point(GivenHelp.Library) with { Desks = ["utrecht"] },
            [GivenHelp.Brigade] = Point(GivenHelp.Brigade) with { Services = [Pension], AnswerWithinWorkingDays = 3 },
            [GivenHelp.Elsewhere] = Point(GivenHelp.Elsewhere) with { Desks = ["groningen"] },
        });

    private static HelpPoint Point(string code) => new(code, Words, Words, "030", "help@example.org");

    private static Service Service(string code, string organisation, params TriageRule[] rules) =>
        new(code, Words, Words, organisation, true, DecisionTermRule.Reasonable, null, rules, [], null);

    private static TriageRule Standard(string code, bool grant) =>
        Rule(code, Route.Standard) with { GrantAtOnce = grant, Article = grant ? "Wet BRP 2.20" : null };

    private static TriageRule Granting() => Standard("relocation-is-granted", grant: true) with
    {
        When = [new(Fact.Field, Comparison.Equal, "owner", "housing")],
        Conditions = [Words],
        RestsOn = ["address", "newAddress", "moveDate", "housing"],
    };

    private static TriageRule Rule(string code, Route route, params Condition[] when) => new(code, 1, when, route, false, Words);
}
