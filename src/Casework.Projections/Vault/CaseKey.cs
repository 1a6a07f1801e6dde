namespace Casework.Projections.Vault;

/// <summary>
/// The data key of one case, wrapped by the master key. It lies in a schema of its own, outside the main dump:
/// when it is destroyed, everything sealed with it is unreadable for good (law 12). One row is no case's: <see cref="CitizenIndex.KeyId"/>.
/// </summary>
public sealed record CaseKey(Guid Id, byte[] Wrapped, string MasterKey);
