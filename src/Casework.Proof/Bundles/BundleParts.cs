namespace Casework.Proof.Bundles;

/// <summary>The files of an exported bundle (a zip); hashes lie below tile/, as C2SP tlog-tiles names them.</summary>
public static class BundleParts
{
    public const string ReadMe = "README.txt";
    public const string Checkpoint = "checkpoint";
    public const string Tiles = "tile/";
    public const string Events = "events.ndjson";
    public const string Manifest = "manifest.json";

    /// <summary>The first entries of epochs, a line for each; only where there are some.</summary>
    public const string Epochs = "epochs.ndjson";
}

/// <summary>What a bundle says of itself.</summary>
/// <param name="Origin">The log's name.</param>
/// <param name="Size">Number of events of the whole log at the checkpoint.</param>
/// <param name="Events">Number of lines in the events file.</param>
/// <param name="From">Only events recorded from then on, or null.</param>
/// <param name="To">Only events recorded before, or null.</param>
/// <param name="CaseId">Only events of this case, or null.</param>
/// <param name="UnknownTypes">Types of events that the exporting system does not know, each where it comes first; null in older
/// bundles.</param>
public sealed record BundleManifest(
    string Origin, long Size, long Events, DateTimeOffset? From, DateTimeOffset? To,
    Guid? CaseId, IReadOnlyList<UnknownType>? UnknownTypes = null)
{
    public bool IsWhole => HasWholeCases && CaseId is null;

    public bool HasWholeCases => From is null && To is null;
}

public sealed record UnknownType(string Type, long Position);
