namespace Casework.Domain.Cases.Help;

/// <summary>What helpers and citizens hear of a request that is not theirs, or over.</summary>
internal static class Helping
{
    public static readonly IReadOnlyList<RefusalCode> Refusals =
        [RefusalCode.UnknownHelpRequest, RefusalCode.HelpAlreadyAnswered, RefusalCode.HelpOver];

    /// <summary>
    /// The answer to a helper who has nothing to say here (any more): also to one who says the same again. Null while it may answer.
    /// </summary>
    public static Decision? Answered(CitizenCase current, Guid request, string helper, bool offers) => current.LocalHelp.FirstOrDefault(asked => asked.Id == request) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownHelpRequest),
        var asked when !asked.Helpers.Contains(helper) => Decision.Refuse(RefusalCode.UnknownHelpRequest),
        var asked when asked.AnswerOf(helper) is { } said =>
            said.Offered == offers ? Decision.Accept() : Decision.Refuse(RefusalCode.HelpAlreadyAnswered),
        { IsOpen: false } => Decision.Refuse(RefusalCode.HelpOver),
        _ => null,
    };
}
