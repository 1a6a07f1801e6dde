using System.Text.Json;
using Casework.Api.SignIn;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Vault;

namespace Casework.Api.FirstStart;

/// <summary>What a developer needs to begin: the address, three sign-ins valid for seven days, and one case to follow as its citizen.</summary>
internal static class Welcome
{
    public static readonly Actor FirstLine = new("anna", "Anna de Boer", [Role.FirstLine], Desk: "utrecht");
    private static readonly Actor SecondLine = new("bram", "Bram Jansen", [Role.SecondLine], Organisation: "svb");
    private static readonly Actor Auditor = new("audrey", "Audrey Smit", [Role.Auditor]);

    public static string Text(string address, MasterKey master, CitizenCase demo, string trackingCode) => $"""

        Casework is ready at {address}

        First line, Anna de Boer, desk utrecht:
          curl -H 'Authorization: Bearer {Token(FirstLine, master)}' '{address}/api/v1/inbox?scope=mine'

        Second line, Bram Jansen, organisation svb:
          curl -H 'Authorization: Bearer {Token(SecondLine, master)}' '{address}/api/v1/inbox?scope=organisation'

        Auditor, Audrey Smit:
          curl -H 'Authorization: Bearer {Token(Auditor, master)}' '{address}/api/v1/audit/cases/{demo.Id}/history'

        Citizen, case {demo.CaseNumber}, tracking code {trackingCode}:
          curl -H 'X-Tracking-Code: {trackingCode}' '{address}/api/v1/track/{demo.CaseNumber}'
          or in a browser: {address}/track

        In a browser: {address}/ for citizens, {address}/docs for the API

        """;

    private static string Token(Actor actor, MasterKey master)
    {
        Dictionary<string, string?> claims = new()
        {
            ["sub"] = actor.Id,
            ["name"] = actor.Name,
            ["role"] = WireName.Of(actor.Roles[0]),
            ["desk"] = actor.Desk,
            ["organisation"] = actor.Organisation,
        };
        return DevelopmentTokens.Create(
            claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => JsonSerializer.SerializeToElement(claim.Value)), master);
    }
}
