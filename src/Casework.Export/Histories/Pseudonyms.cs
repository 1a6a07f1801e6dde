using System.Security.Cryptography;
using System.Text;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Vault;

namespace Casework.Export.Histories;

/// <summary>
/// Who is who in an export without saying who it is (pseudonymisation, GDPR article 4(5)): a keyed hash (HMAC-SHA-256) under a key of its own,
/// the same for the same person in every export. Officials may be named where that was asked for, citizens never.
/// </summary>
public sealed class Pseudonyms(MasterKey master)
{
    private readonly byte[] _key = master.Derive("casework export pseudonyms");

    public string Official(string id, bool names) => names ? id : Hash($"official:{id}");

    /// <summary>One pseudonym for all cases under one BSN or KvK number; where there is none, or it can no longer be read, each case has its own.</summary>
    public string Citizen(ExportedCase of) => Hash($"citizen:{of.CitizenHash ?? of.Id.ToString()}");

    /// <summary>The author of an event, or null where an import names its source for want of a person.</summary>
    public string? Author(Author by, ExportedCase of, bool names) => by switch
    {
        // What is done on the citizen's behalf counts as done by the citizen (Awb 2:1); the role says who it was.
        { Role: Role.Citizen or Role.Representative } => $"citizen:{Citizen(of)}",
        { Role: Role.System } => by.Id,
        { Role: Role.LocalHelper } => $"helper:{by.Id}",
        _ when by.Id == of.Opened.Source => null,
        _ => Official(by.Id, names),
    };

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)))[..24];
}
