namespace Casework.Domain.Cases.Help;

/// <summary>A helper that was asked cannot help. When that leaves nobody, the request is over at once and the desk is to help.</summary>
public sealed record DeclineLocalHelp(Guid RequestId, string Helper, Personal? Text) : ICaseCommand<DeclineLocalHelp>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. Helping.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (Helping.Answered(current, RequestId, Helper, offers: false) is { } answer) return answer;
        var declined = new LocalHelpDeclined(RequestId, Helper, Text);
        return current.LocalHelp.Find(asked => asked.Id == RequestId).IsDeclinedBut(Helper)
            ? Decision.Accept(declined, new LocalHelpLapsed(RequestId))
            : Decision.Accept(declined);
    }
}
