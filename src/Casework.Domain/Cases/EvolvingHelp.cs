namespace Casework.Domain.Cases;

/// <summary>How requests to local helpers change the case.</summary>
internal static class EvolvingHelp
{
    public static CitizenCase Evolve(CitizenCase current, CaseEvent happened) => happened switch
    {
        LocalHelpRequested e => current with { LocalHelp = [.. current.LocalHelp, LocalHelp.Of(e)] },
        LocalHelpOffered e => current.Answered(e.RequestId, new(e.Helper, e.OfferId, e.Name, e.Phone, e.Text, e.HappenedAt)),
        LocalHelpDeclined e => current.Answered(e.RequestId, new(e.Helper, null, null, null, e.Text, e.HappenedAt)),
        LocalHelpChosen e => current.With(e.RequestId, asked => asked with { Status = LocalHelpStatus.Chosen, Chosen = e.OfferId, MandateId = e.MandateId }),
        LocalHelpWithdrawn e => current.With(e.RequestId, asked => asked with { Status = LocalHelpStatus.Withdrawn }),
        LocalHelpLapsed e => current.With(e.RequestId, asked => asked with { Status = LocalHelpStatus.Lapsed }),
        _ => throw new ImpossibleHistoryException($"No rule for {happened.GetType().Name}."),
    };

    private static CitizenCase Answered(this CitizenCase current, Guid request, LocalHelpAnswer answer) =>
        current.With(request, asked => asked with { Answers = [.. asked.Answers, answer] });

    private static CitizenCase With(this CitizenCase current, Guid request, Func<LocalHelp, LocalHelp> change) =>
        current with { LocalHelp = current.LocalHelp.Change(asked => asked.Id == request, change) };
}
