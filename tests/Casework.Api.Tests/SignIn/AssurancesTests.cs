using System.Security.Claims;
using Casework.Application.Access;
using Microsoft.Extensions.Configuration;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Api.Tests.SignIn;

public sealed class AssurancesTests
{
    private static Assurances Configured(params (string Key, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(each => each.Key, each => (string?)each.Value)).Build());

    private static SignedIn With(string? acr) => SignedIn.Of(new ClaimsPrincipal(new ClaimsIdentity(acr is null ? [] : [new Claim("acr", acr)])));

    [Fact]
    public void a_sign_in_that_says_nothing_of_its_level_has_the_lowest() => Configured().Of(With(null)).ShouldBe(Assurance.Low);

    [Fact]
    public void one_whose_level_nobody_knows_has_the_lowest_too() => Configured().Of(With("https://elsewhere/very-sure")).ShouldBe(Assurance.Low);

    [Theory, InlineData("urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract", Assurance.Substantial), InlineData("urn:etoegang:core:assurance-class:loa4", Assurance.High)]
    public void the_levels_of_digid_and_eherkenning_are_known(string acr, Assurance level) => Configured().Of(With(acr)).ShouldBe(level);

    [Fact]
    public void which_level_an_act_needs_is_configured()
    {
        var strict = Configured(("SignIn:Citizens:Least:Object", "High"), ("SignIn:Citizens:Levels:High:0", "gold"));
        strict.Refusal(With("http://eidas.europa.eu/LoA/high"), CitizenAct.Object)!.Code.ShouldBe("assurance-too-low");
        strict.Refusal(With("gold"), CitizenAct.Object).ShouldBeNull();
        strict.Refusal(With(null), CitizenAct.Write).ShouldBeNull();
    }
}
