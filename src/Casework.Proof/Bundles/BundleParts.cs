namespace Casework.Proof.Bundles;

/// <summary>The files of an exported bundle (a zip); hashes lie below tile/, as C2SP tlog-tiles names them.</summary>
public static class BundleParts
{
    public const string ReadMe = "README.txt";
    public const string Checkpoint = "checkpoint";
    public const string Tiles = "tile/";
    public const string Events = "events.ndjson";
    public const string Manifest = "manifest.json";
}

/// <summary>What a bundle says of itself.</summary>
/// <param name="Origin">The log's name.</param>
/// <param name="Size">Number of events of the whole log at the checkpoint.</param>
/// <param name="Events">Number of lines in the events file.</param>
/// <param name="From">Only events recorded from then on, or null.</param>
/// <param name="To">Only events recorded before, or null.</param>
/// <param name="CaseId">Only events of this case, or null.</param>
public sealed record BundleManifest(string Origin, long Size, long Events, DateTimeOffset? From, DateTimeOffset? To, Guid? CaseId)
{
    public bool IsWhole => From is null && To is null && CaseId is null;
}
