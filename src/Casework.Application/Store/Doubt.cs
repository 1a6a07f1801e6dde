namespace Casework.Application.Store;

/// <summary>Whether a request may have changed something for good. From its first commit on nobody may be told that nothing was changed.</summary>
public sealed class Doubt
{
    private static readonly AsyncLocal<Doubt?> OfRequest = new();

    public bool MayStand { get; private set; }

    /// <summary>That of the request in hand; null in background work, which tells nobody.</summary>
    public static Doubt? Current => OfRequest.Value;

    /// <summary>Begins with a request.</summary>
    public static Doubt Begin() => OfRequest.Value = new();

    /// <summary>What follows belongs to no request.</summary>
    public static void Leave() => OfRequest.Value = null;

    /// <summary>A commit is on its way.</summary>
    /// <returns>What was so before, for when the database says that it did not happen.</returns>
    public bool Commit() => (MayStand, MayStand = true).Item1;

    public void Undo(bool before) => MayStand = before;
}
