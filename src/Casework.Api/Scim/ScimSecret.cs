using System.Security.Cryptography;
using System.Text;

namespace Casework.Api.Scim;

/// <summary>
/// The bearer secret of identity providers, in the file of <c>Scim:TokenFile</c>. It is read at each request, so that another one holds without a new
/// start; without the file, or with an empty one, nobody has it.
/// </summary>
internal sealed class ScimSecret(IConfiguration settings)
{
    private const string Scheme = "Bearer ";

    public async Task<bool> IsIn(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        if (!given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || await Read() is not { Length: > 0 } secret) return false;
        // Hashes have one length, so that the time says nothing of the secret's.
        return CryptographicOperations.FixedTimeEquals(Hash(given[Scheme.Length..].Trim()), Hash(secret));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private async Task<string?> Read()
    {
        try
        {
            return settings["Scim:TokenFile"] is { Length: > 0 } file ? (await File.ReadAllTextAsync(file)).Trim() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
