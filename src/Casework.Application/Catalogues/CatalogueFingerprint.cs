using System.Security.Cryptography;
using System.Text;
using Casework.Proof.Entries;

namespace Casework.Application.Catalogues;

/// <summary>What a version says, as one hash: SHA-256 over its parts as canonical JSON (RFC 8785). How they are divided over files, and comments, do not count.</summary>
internal static class CatalogueFingerprint
{
    public static string Of(IReadOnlyList<CatalogueFile> files)
    {
        var parts = CatalogueChecks.Kinds.SelectMany(kind => files.SelectMany(file => file.Entries(kind)).Select(entry => $"{kind} {Canonical(entry)}"))
            .Concat(CatalogueChecks.DefaultRulesOf(files).Select(entry => $"defaultRule {Canonical(entry)}"))
            .Concat(CatalogueChecks.DossierMonthsOf(files).Select(entry => $"dossierMonths {Canonical(entry)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Order(StringComparer.Ordinal)))));
    }

    private static string Canonical(CatalogueEntry entry) => Encoding.UTF8.GetString(CanonicalJson.Of(entry.Json?.ToJsonString() ?? "null"));
}
