using System.Security.Cryptography;
using Casework.Projections.Vault;
using Microsoft.AspNetCore.DataProtection;

namespace Casework.Api.Pages;

/// <summary>
/// Seals what pages give to a browser (session, antiforgery) with keys derived from the master key: every node opens what another
/// sealed, and no ring of keys has to be kept anywhere.
/// </summary>
public sealed class MasterKeyProtection(MasterKey master, string purpose = "casework pages") : IDataProtector
{
    private const int LeastSealed = 28;
    private readonly byte[] _key = master.Derive(purpose);

    public IDataProtector CreateProtector(string use) => new MasterKeyProtection(master, $"{purpose}/{use}");

    public byte[] Protect(byte[] plaintext) => Aes256.Seal(_key, plaintext, []);

    public byte[] Unprotect(byte[] protectedData) =>
        protectedData.Length < LeastSealed ? throw new CryptographicException("Too short.") : Aes256.Open(_key, protectedData, []);
}
