using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases.Routing;

/// <summary>What is looked at when a question is asked, or its form is filled in: later it is sealed, and only what came of it is known.</summary>
/// <param name="How">How the citizen was identified by whoever takes this in.</param>
internal sealed record FormInHand(WhatIsThere There, Identification How)
{
    /// <summary>The money field of which triage knows the amount as a fact of its own.</summary>
    public const string Amount = "amount";

    public TriageFacts On(TriageFacts facts)
    {
        var looked = facts with
        {
            Form = There.Form,
            Filled = There.Filled,
            AmountCents = facts.AmountCents ?? (There.Form.Values.TryGetValue(Amount, out var cents) && cents.TryGetInt64(out var amount) ? amount : null),
        };
        return looked with { Grounded = There.Service?.IsSureOf(How) is true && There.IsComplete(looked) };
    }
}
