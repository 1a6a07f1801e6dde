namespace Casework.Api.Reading;

/// <summary>How long it is kept who read what; of its own, whatever the case is kept for.</summary>
internal sealed record ReadLogSettings(TimeSpan Kept)
{
    private const int DefaultYears = 5;

    public static ReadLogSettings From(IConfiguration configuration) => new(TimeSpan.FromDays(365.25 * configuration.GetValue("ReadLog:KeptYears", DefaultYears)));
}
