using System.Text.Json;
using Casework.Api.SignIn;
using Casework.Application.Officials.Development;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Vault;

namespace Casework.Api.FirstStart;

/// <summary>What a developer needs to begin: the address, three sign-ins valid for seven days, and one case to follow as its citizen.</summary>
internal static class Welcome
{

    public static string Text(string address, MasterKey master, CitizenCase demo, string trackingCode) => $"""

        Casework is ready at {address}

        First line, Anna de Boer, desk utrecht:
          curl -H 'Authorization: Bearer {Token(TestOfficials.FirstLine, master)}' '{address}/api/v1/inbox?scope=mine'

        Second line, Bram Jansen, organisation svb:
          curl -H 'Authorization: Bearer {Token(TestOfficials.SecondLine, master)}' '{address}/api/v1/inbox?scope=organisation'

        Auditor, Audrey Smit:
          curl -H 'Authorization: Bearer {Token(TestOfficials.Auditor, master)}' '{address}/api/v1/audit/cases/{demo.Id}/history'

        Citizen, case {demo.CaseNumber}, tracking code {trackingCode}:
          curl -H 'X-Tracking-Code: {trackingCode}' '{address}/api/v1/track/{demo.CaseNumber}'
          or in a browser: {address}/track

        In a browser: {address}/ for citizens, {address}/docs for the API, {address}/desk for officials.
        There a list of ready-made people stands in for a sign-in: {string.Join(", ", TestOfficials.All.Select(official => official.Name))}

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
