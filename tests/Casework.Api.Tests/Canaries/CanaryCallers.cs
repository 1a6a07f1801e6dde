namespace Casework.Api.Tests.Canaries;

/// <summary>What the law has a citizen see of themselves that the page leaves out: all personal data about them (GDPR article 15).</summary>
internal static class OwnData
{
    public const string Path = "/me/export";

    public static bool Holds(Mark mark) => mark.Kind is Kind.Contact;
}

/// <summary>Somebody who looks at a case through every route, and what of it they may read.</summary>
public sealed record CanaryCaller(string Name, Person Person, (string, string)[] Headers, Func<Mark, bool> Reads)
{
    /// <summary>Everybody who can stand to a case, however they do.</summary>
    public static IEnumerable<CanaryCaller> Of(TestDesk desk, ToldCase told)
    {
        static bool All(Mark mark) => true;
        static bool Nothing(Mark mark) => false;
        (string, string) purpose = ("X-Purpose", "quality-check");
        yield return new("first line of the desk", desk.FirstLine("kees"), [purpose], All);
        yield return new("first line of another desk, purpose", desk.FirstLine("rob", "rotterdam"), [purpose], All);
        yield return new("first line of another desk", desk.FirstLine("rob", "rotterdam"), [], Nothing);
        yield return new("the case manager's sub in another role", desk.SignIn("anna", "secondLine", organisation: "rdw"), [purpose], Nothing);
        yield return new("the case manager's sub as a mediator", desk.SignIn("anna", "mediator"), [purpose], Nothing);
        foreach (var organisation in ToldCase.Everybody)
        {
            yield return new("specialist of " + organisation, desk.Specialist(organisation, "specialist-" + organisation), [purpose], mark => told.OrganisationReads(organisation, mark));
            yield return new("colleague at " + organisation, desk.Specialist(organisation, "colleague-" + organisation), [purpose], mark => told.OrganisationReads(organisation, mark));
            yield return new("coordinator of " + organisation, desk.SignIn("c-" + organisation, "coordinator", organisation: organisation), [purpose], mark => told.OrganisationReads(organisation, mark));
        }

        yield return new("the mediator", desk.Mediator, [], told.MediatorReads);
        yield return new("another mediator", desk.SignIn("max", "mediator"), [], Nothing);
        yield return new("auditor", desk.Auditor, [], All);
        foreach (var role in (string[])["serviceOwner", "recordsManager", "privacyOfficer"]) yield return new(role, desk.SignIn("one-" + role, role), [purpose], Nothing);
        yield return new("the citizen", desk.Citizen(told.Bsn), [], ToldCase.CitizenReads);
        yield return new("whoever has the tracking code", desk.Nobody, [("X-Tracking-Code", told.Taken.TrackingCode)], ToldCase.CitizenReads);
        yield return new("the representative", desk.Nobody, [("X-Tracking-Code", told.MandateCode!)], ToldCase.RepresentativeReads);
        yield return new("another citizen", desk.Citizen(Scenarios.NewBsn()), [], Nothing);
        yield return new("nobody", desk.Nobody, [], Nothing);
    }
}
