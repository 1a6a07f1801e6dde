namespace Casework.Application.Store;

/// <summary>
/// What is kept of an answered command with an idempotency key, for 24 hours: a hash of its body, and the ids and version
/// from which the same answer is made again. Nothing of the body or the answer itself is stored.
/// </summary>
public sealed record StoredAnswer(string Id, string BodyHash, int Status, Guid CaseId, long Version, IReadOnlyList<Guid> Ids, DateTimeOffset At);

/// <summary>A version of the catalogue under which this store has worked: the start refuses when its files are gone or edited while cases name it.</summary>
/// <param name="Fingerprint">What it said; null where the store is older than the keeping of fingerprints.</param>
public sealed record CatalogueInUse(string Id, string? Fingerprint = null);

/// <summary>Names the open case of a citizen by a keyed hash of BSN or KvK number; its key decides a race of two counters (law 2).</summary>
public sealed record OpenCaseOf(string Id, Guid CaseId);
