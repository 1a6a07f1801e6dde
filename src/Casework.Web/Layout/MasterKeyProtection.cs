using System.Security.Cryptography;
using Casework.Projections.Vault;
using Microsoft.AspNetCore.DataProtection;

namespace Casework.Web.Layout;

/// <summary>
/// Seals what pages give to a browser (session, antiforgery) with keys derived from the master key: every node opens what another
/// sealed, and no ring of keys has to be kept anywhere.
/// </summary>
public sealed class MasterKeyProtection(MasterKey master, string purpose = "casework pages") : IDataProtector
{
    private const int LeastSealed = 28;
    private readonly Aes256 _aes = new(master.Derive(purpose));

    public IDataProtector CreateProtector(string use) => new MasterKeyProtection(master, $"{purpose}/{use}");

    public byte[] Protect(byte[] plaintext) => _aes.Seal(plaintext, []);

    public byte[] Unprotect(byte[] protectedData) =>
        protectedData.Length < LeastSealed ? throw new CryptographicException("Too short.") : _aes.Open(protectedData, []);
}
