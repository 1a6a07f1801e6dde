using Casework.Application.Problems;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Application.Access;

/// <summary>What a citizen does, as far as it matters for how sure a sign-in must be.</summary>
public enum CitizenAct { Read, Write, Ask, Object, Records, Facts }

/// <summary>
/// Which level a kind of act needs, and which level a sign-in has by its claim <c>acr</c>. Both come from the configuration; a sign-in whose
/// acr is not listed counts as the lowest. A tracking code is another proof and has no level.
/// </summary>
public sealed class Assurances(IConfiguration configuration)
{
    private static readonly Dictionary<Assurance, string[]> Usual = new()
    {
        [Assurance.Low] = ["http://eidas.europa.eu/LoA/low", "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport", "urn:etoegang:core:assurance-class:loa2"],
        [Assurance.Substantial] =
        [
            "http://eidas.europa.eu/LoA/substantial", "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract", "urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard",
            "urn:etoegang:core:assurance-class:loa3",
        ],
        [Assurance.High] = ["http://eidas.europa.eu/LoA/high", "urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI", "urn:etoegang:core:assurance-class:loa4"],
    };

    private readonly Dictionary<Assurance, string[]> _acr = Enum.GetValues<Assurance>().ToDictionary(
        level => level, level => configuration.GetSection($"SignIn:Citizens:Levels:{level}").Get<string[]>() ?? Usual[level]);

    private readonly Dictionary<CitizenAct, Assurance> _least = Enum.GetValues<CitizenAct>().ToDictionary(
        act => act, act => configuration.GetValue($"SignIn:Citizens:Least:{act}", act is CitizenAct.Facts ? Assurance.Substantial : Assurance.Low));

    public Assurance Of(SignedIn signedIn) =>
        signedIn.Acr is { } acr ? Enum.GetValues<Assurance>().Where(level => _acr[level].Contains(acr)).DefaultIfEmpty(Assurance.Low).Max() : Assurance.Low;

    /// <summary>What the sign-in service is asked for: the first acr of that level.</summary>
    public string AcrOf(Assurance level) => _acr[level].FirstOrDefault() ?? "";

    /// <summary>Why this sign-in does not suffice for the act, or null.</summary>
    public Problem? Refusal(SignedIn signedIn, CitizenAct act) =>
        Of(signedIn) < _least[act] ? Problem.Of(403, "assurance-too-low", Code(_least[act])) : null;

    public static string Code(Assurance level) => level.ToString().ToLowerInvariant();

    public static Assurance? Named(string? code) => code switch { "low" => Assurance.Low, "substantial" => Assurance.Substantial, "high" => Assurance.High, _ => null };
}
