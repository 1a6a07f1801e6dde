namespace Casework.Application.Reading;

/// <summary>How long it is kept who read what, whatever the case is kept for; and the register of processing activities that purposes are looked up in.</summary>
/// <param name="Register">A URI to which the code of a purpose is added.</param>
public sealed record ReadLogSettings(TimeSpan Kept, string Register)
{
    private const int DefaultYears = 5;

    public static ReadLogSettings From(IConfiguration configuration) => new(
        TimeSpan.FromDays(365.25 * configuration.GetValue("ReadLog:KeptYears", DefaultYears)),
        configuration["ReadLog:Register"] ?? "https://casework.example/processing-activities/");
}
