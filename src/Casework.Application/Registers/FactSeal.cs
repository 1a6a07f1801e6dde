using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Casework.Application.Registers;

/// <summary>A fact as a register told it: of whom (keyed hash), what, and when.</summary>
public sealed record ShownFact(string Citizen, string Source, string Attribute, string Value, DateTimeOffset ReadAt);

/// <summary>
/// Seals a fact for whoever is shown it, so that what is recorded is what was shown, without asking the register again and without trusting
/// the caller. A seal holds for a day.
/// </summary>
public sealed class FactSeal(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Holds = TimeSpan.FromDays(1);
    private readonly IDataProtector _protector = protection.CreateProtector("known facts");

    public string Seal(ShownFact fact) => _protector.Protect(JsonSerializer.Serialize(fact));

    /// <summary>The fact, or null: it is of somebody else, too old, or none of ours.</summary>
    public ShownFact? Open(string sealedFact, string? citizen)
    {
        try
        {
            return JsonSerializer.Deserialize<ShownFact>(_protector.Unprotect(sealedFact)) is { } fact && fact.Citizen == citizen && fact.ReadAt + Holds > time.GetUtcNow() ? fact : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
