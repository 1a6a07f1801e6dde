namespace Casework.Domain.Officials;

/// <summary>An account as an identity provider keeps it (SCIM, RFC 7643, 4.1); the name that others read stands in the entry.</summary>
public sealed record Account(string UserName, string? GivenName = null, string? FamilyName = null);

/// <summary>What an identity provider wants to be true of an official.</summary>
public sealed record ProvisionedOfficial(string OfficialId, string Name, Account Account, bool Active);
