using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;

namespace Casework.Delivery.Webhooks;

/// <summary>Who wants to hear of events: a desk of its own cases, an organisation of the questions that it holds or is asked to take (law 13).</summary>
/// <param name="Owner">"desk:utrecht" or "organisation:svb".</param>
/// <param name="EventTypes">Stored names of events, or * for all.</param>
public sealed record Subscriber(Guid Id, string Owner, IReadOnlyList<string> EventTypes)
{
    public const string All = "*";

    public bool Wants(string type) => EventTypes.Contains(All) || EventTypes.Contains(type);

    /// <param name="after">The case after the event.</param>
    public bool Hears(CaseEvent happened, string type, CitizenCase after) => Wants(type) && Owner.Split(':') switch
    {
        ["desk", var desk] => after.Desk == desk,
        ["organisation", var organisation] => EventAudience.Reaches(happened, after, organisation),
        _ => false,
    };
}
