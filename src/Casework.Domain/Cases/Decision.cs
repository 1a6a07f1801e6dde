using Casework.Domain.Catalogues;

namespace Casework.Domain.Cases;

/// <summary>A command on a case: it answers with events or with a refusal, and never throws for a business "no".</summary>
public interface ICaseCommand
{
    Decision Decide(CitizenCase current, Circumstances at);
}

/// <summary>
/// A command that lists, beside its rule, every code with which the rule refuses. What <see cref="Handling.Refusals"/> holds is not
/// repeated.
/// </summary>
public interface ICaseCommand<TSelf> : ICaseCommand where TSelf : ICaseCommand<TSelf>
{
    static abstract IReadOnlyList<RefusalCode> Refusals { get; }
}

/// <summary>Who acts, when, and under which version of the catalogue: everything a rule needs from outside the case.</summary>
public sealed record Circumstances(Actor Actor, DateTimeOffset Now, Catalogue Catalogue);

/// <summary>The answer of a rule.</summary>
public abstract record Decision
{
    public sealed record Accepted(IReadOnlyList<CaseEvent> Events) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    public static Decision Accept(params IReadOnlyList<CaseEvent> events) => new Accepted(events);

    public static Decision Refuse(RefusalCode code, params IReadOnlyList<string> details) => new Refused(new(code.Name, details));
}

/// <summary>
/// A rule of the house that says no: a stable code, and details (codes, names of officials, dates) for its text in the reader's language.
/// </summary>
public sealed record Refusal(string Code, IReadOnlyList<string> Details);
