namespace Casework.Api.Tests.Http;

/// <summary>What each kind of person hears at each kind of door, before anybody looks at the body (contract §2).</summary>
internal static class AccessMatrix
{
    private const string In = "400 malformed-body", Role = "403 not-allowed", Purpose = "403 purpose-required", Desk = "403 not-your-desk";
    private const string Unseen = "404 not-found", Unknown = "400 unknown-purpose", SignIn = "401 sign-in-required";

    private static readonly Doors[] Columns = [Doors.Desk, Doors.Whole, Doors.Coordinators, Doors.Officials, Doors.Helping, Doors.Contact, Doors.SecondLine, Doors.OwnActs, Doors.Mediation, Doors.Mediators, Doors.Records];

    private static readonly Dictionary<string, string[]> Rows = new()
    {
        //                                           desk      whole    coordin. officials helping  contact  second   own acts mediation mediators records
        ["nobody"] = [SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn],
        ["somebody with a forged token"] = [SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn, SignIn],
        ["somebody without a role"] = [Role, Role, Role, Role, Role, Role, Role, Role, Role, Role, Role],
        ["first line, own desk"] = [In, In, Role, In, In, In, Role, Role, In, Role, Role],
        ["first line, own desk, unknown purpose"] = [Unknown, Unknown, Role, Unknown, Unknown, Unknown, Role, Role, Unknown, Role, Role],
        ["first line, other desk"] = [Purpose, Purpose, Role, Purpose, Purpose, Purpose, Role, Role, Purpose, Role, Role],
        ["first line, other desk, purpose"] = [Desk, Desk, Role, Desk, In, In, Role, Role, Desk, Role, Role],
        ["first line, other desk, unknown purpose"] = [Desk, Desk, Role, Desk, Unknown, Unknown, Role, Role, Desk, Role, Role],
        ["specialist, holding"] = [Role, Unseen, Role, In, In, In, In, In, In, Role, Role],
        ["specialist, offered"] = [Role, Unseen, Role, In, In, In, In, In, In, Role, Role],
        ["specialist, consulted"] = [Role, Unseen, Role, In, In, In, In, In, In, Role, Role],
        ["specialist, refused before"] = [Role, Unseen, Role, Unseen, Unseen, Unseen, Unseen, In, Unseen, Role, Role],
        ["specialist, other organisation"] = [Role, Unseen, Role, Unseen, Unseen, Unseen, Unseen, Unseen, Unseen, Role, Role],
        ["specialist, other organisation, purpose"] = [Role, Unseen, Role, Unseen, Unseen, Unseen, Unseen, Unseen, Unseen, Role, Role],
        ["mediator"] = [Role, Role, Role, Role, Role, In, Role, Role, In, In, Role],
        ["coordinator of the desk"] = [In, In, In, In, In, In, Role, Role, In, In, Role],
        ["coordinator of another desk"] = [Purpose, Purpose, Purpose, Purpose, Purpose, Purpose, Role, Role, Purpose, Purpose, Role],
        ["coordinator, holding"] = [Role, Unseen, In, In, In, In, In, In, In, In, Role],
        ["coordinator, other organisation"] = [Role, Unseen, Unseen, Unseen, Unseen, Unseen, Unseen, Unseen, Unseen, Unseen, Role],
        ["auditor"] = [Role, Role, Role, Role, Role, Role, Role, Role, Role, Role, Role],
        ["service owner"] = [Role, Role, Role, Role, Role, Role, Role, Role, Role, Role, Role],
        ["records manager"] = [Role, Role, Role, Role, Role, Role, Role, Role, Role, Role, In],
        ["privacy officer"] = [Role, Role, Role, Role, Role, Role, Role, Role, Role, Role, Role],
        ["citizen of the case"] = [Role, Role, Role, Role, Role, Role, Role, Role, Role, Role, Role],
        ["first line and specialist"] = [In, In, Role, In, In, In, In, In, In, Role, Role],
        ["auditor and first line, other desk"] = [Purpose, Purpose, Role, Purpose, Purpose, Purpose, Role, Role, Purpose, Role, Role],
    };

    public static IEnumerable<string> People => Rows.Keys;

    /// <summary>Which organisations see the things of a kind in the busy case, by how they stand to it; a desk sees all.</summary>
    private static readonly Dictionary<string, string[]> Seen = new()
    {
        ["questions"] = ["holding", "consulted"],
        ["hand-offs"] = ["holding"],
        ["consultations"] = ["holding", "consulted"],
        ["promises"] = ["holding", "offered"],
        ["call-backs"] = ["holding", "consulted"],
        ["information-requests"] = ["holding", "consulted"],
        ["objections"] = ["holding", "consulted"],
        ["mediations"] = ["holding", "consulted", "mediator"],
    };

    /// <summary>Whoever does not see what the path names hears that it is not there, whatever the body.</summary>
    public static string Expected(string person, CommandRoute route) =>
        Rows[person][Array.IndexOf(Columns, route.Doors)] is var heard && heard == In && route.Named is { } named && !Sees(person, named) ? Unseen : heard;

    private static bool Sees(string person, string named) => named != "facts" && (person.StartsWith("first line", StringComparison.Ordinal) || person == "coordinator of the desk"
        || Seen.GetValueOrDefault(named)?.Any(stands => person.Contains(stands, StringComparison.Ordinal)) is true);

    public static (Person Person, (string, string)[] Headers) Of(TestDesk desk, string person, string bsn) => person switch
    {
        "nobody" => (desk.Nobody, []),
        "somebody with a forged token" => (desk.WithToken("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmVk"), []),
        "somebody without a role" => (desk.SignIn("boss", "boss"), []),
        "first line, own desk" => (desk.FirstLine(), []),
        "first line, own desk, unknown purpose" => (desk.FirstLine(), [("X-Purpose", "nosiness")]),
        "first line, other desk" => (desk.FirstLine("rob", "rotterdam"), []),
        "first line, other desk, purpose" => (desk.FirstLine("rob", "rotterdam"), [("X-Purpose", "call-back")]),
        "first line, other desk, unknown purpose" => (desk.FirstLine("rob", "rotterdam"), [("X-Purpose", "nosiness")]),
        "specialist, holding" => (desk.Specialist("svb"), []),
        "specialist, offered" => (desk.Specialist("cak"), []),
        "specialist, consulted" => (desk.Specialist("uwv"), []),
        "specialist, refused before" => (desk.Specialist("rdw"), []),
        "specialist, other organisation" => (desk.Specialist("duo"), []),
        "specialist, other organisation, purpose" => (desk.Specialist("duo"), [("X-Purpose", "call-back")]),
        "mediator" => (desk.Mediator, []),
        "coordinator of the desk" => (desk.Coordinator(), []),
        "coordinator of another desk" => (desk.Coordinator("groningen"), []),
        "coordinator, holding" => (desk.SignIn("coordinator-svb", "coordinator", organisation: "svb"), []),
        "coordinator, other organisation" => (desk.SignIn("coordinator-duo", "coordinator", organisation: "duo"), []),
        "auditor" => (desk.Auditor, []),
        "service owner" => (desk.SignIn("sam", "serviceOwner"), []),
        "records manager" => (desk.SignIn("rick", "recordsManager"), []),
        "privacy officer" => (desk.SignIn("pia", "privacyOfficer"), []),
        "citizen of the case" => (desk.Citizen(bsn), []),
        "first line and specialist" => (desk.SignIn("two", ["firstLine", "secondLine"], "utrecht", "svb"), []),
        _ => (desk.SignIn("three", ["auditor", "firstLine"], "rotterdam"), []),
    };
}
