namespace Casework.Domain.Cases.Records;

/// <summary>
/// The citizen's own data is corrected (GDPR article 16), by the citizen or by the first line for them. What is null stays.
/// The number by which a citizen is known is not data to correct: another number is another citizen.
/// </summary>
public sealed record CorrectCitizen(
    Personal? Name, Personal? Representative, string? Language,
    IReadOnlyList<string>? AccessNeeds, Personal? Reason) : ICaseCommand<CorrectCitizen>
{
    public static IReadOnlyList<RefusalCode> Refusals => [];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Decision.Accept(new CitizenDataCorrected(Name, Representative, Language, AccessNeeds, Reason));
}
