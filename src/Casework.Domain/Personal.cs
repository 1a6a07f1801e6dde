namespace Casework.Domain;

/// <summary>
/// Personal content as it is stored: AES-256-GCM ciphertext (with its tag), the nonce and the id of the key, each binary part in base64.
/// It is sealed before a command is made and opened by readers; no rule looks inside. Without its key it is unreadable for good (law 12).
/// </summary>
public sealed record Personal(Guid KeyId, string Nonce, string Ciphertext);
