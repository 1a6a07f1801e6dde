using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Cases;

/// <summary>The citizen is stuck and asked registered local helpers, who hear of it without anything personal.</summary>
/// <param name="Helpers">Codes of the catalogue: those that the citizen chose, or all that fitted at that moment.</param>
/// <param name="QuestionId">The question that it is about, or null for the whole case.</param>
/// <param name="WorkingDays">How long the request waits for a choice.</param>
/// <param name="Text">What the citizen said of it, for officials; helpers do not get it.</param>
public sealed record LocalHelpRequested(
    Guid RequestId, IReadOnlyList<string> Helpers, Guid? QuestionId,
    int WorkingDays, string CatalogueVersion, Personal? Text) : LocalHelpEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { LocalHelp = [.. current.LocalHelp, LocalHelp.Of(this)] };

    internal override Audience HeardBy(CitizenCase after) => Audience.Of(QuestionId);
}

/// <summary>One of them can help. The name and number are those of a person there, where they gave them.</summary>
public sealed record LocalHelpOffered(
    Guid RequestId, Guid OfferId, string Helper, Personal? Name, Personal? Phone, Personal? Text) : LocalHelpEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Answer(current, new(Helper, OfferId, Name, Phone, Text, HappenedAt));
}

/// <summary>One of them cannot.</summary>
public sealed record LocalHelpDeclined(Guid RequestId, string Helper, Personal? Text) : LocalHelpEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Answer(current, new(Helper, null, null, null, Text, HappenedAt));
}

/// <summary>The citizen chose this one, and granted it a mandate in the same act.</summary>
public sealed record LocalHelpChosen(Guid RequestId, Guid OfferId, Guid MandateId) : LocalHelpEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, asked => asked with { Status = LocalHelpStatus.Chosen, Chosen = OfferId, MandateId = MandateId });
}

/// <summary>The citizen needs it no more.</summary>
public sealed record LocalHelpWithdrawn(Guid RequestId) : LocalHelpEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, asked => asked with { Status = LocalHelpStatus.Withdrawn });
}

/// <summary>The request ends without a helper: its days are over, or everybody who was asked declined. The desk is to help.</summary>
public sealed record LocalHelpLapsed(Guid RequestId) : LocalHelpEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, asked => asked with { Status = LocalHelpStatus.Lapsed });
}

/// <summary>What happens to one request to local helpers.</summary>
public abstract record LocalHelpEvent : CaseEvent
{
    public abstract Guid RequestId { get; init; }

    internal override Audience HeardBy(CitizenCase after) => Audience.Desk;

    private protected CitizenCase With(CitizenCase current, Func<LocalHelp, LocalHelp> change) =>
        current with { LocalHelp = current.LocalHelp.Change(each => each.Id == RequestId, change) };

    private protected CitizenCase Answer(CitizenCase current, LocalHelpAnswer answer) =>
        With(current, asked => asked with { Answers = [.. asked.Answers, answer] });
}
