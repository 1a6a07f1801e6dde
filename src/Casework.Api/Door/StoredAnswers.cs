using System.Security.Cryptography;

namespace Casework.Api.Door;

internal static class StoredAnswers
{
    public static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
