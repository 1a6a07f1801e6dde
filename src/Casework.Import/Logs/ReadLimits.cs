namespace Casework.Import.Logs;

/// <summary>
/// How large one trace may be before it is listed as broken: characters per value, attributes per event or trace, events, levels of
/// nesting.
/// </summary>
public sealed record ReadLimits(int MaxText = 32_768, int MaxAttributes = 1_000, int MaxEvents = 100_000, int MaxDepth = 16)
{
    public static readonly ReadLimits Usual = new();

    /// <summary>
    /// Bytes of one element with its attributes, by which reading ends: room for a value of <see cref="MaxText"/> in any encoding, and
    /// for one that is too long and can be listed.
    /// </summary>
    public long MaxElement => 16_000_000 + (8L * MaxText);
}
