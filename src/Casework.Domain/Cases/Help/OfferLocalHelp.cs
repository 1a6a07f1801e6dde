namespace Casework.Domain.Cases.Help;

/// <summary>A helper that was asked can help. Saying so again changes nothing.</summary>
public sealed record OfferLocalHelp(
    Guid RequestId, Guid Id, string Helper, Personal? Name, Personal? Phone, Personal? Text) : ICaseCommand<OfferLocalHelp>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. Helping.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Helping.Answered(current, RequestId, Helper, offers: true)
            ?? Decision.Accept(new LocalHelpOffered(RequestId, Id, Helper, Name, Phone, Text));
}
