namespace Casework.Domain.Cases.Turns;

/// <summary>
/// How long it was whose turn on one question. The four parts are all of its running time. Beside them stands the shelf time:
/// the turn was of the first or second line, and for more than a day no official had done anything.
/// </summary>
/// <param name="Since">Up to when time has been counted.</param>
/// <param name="HandledUntil">An official's last act counts as handling up to here.</param>
public sealed record TurnClock(DateTimeOffset Since, DateTimeOffset HandledUntil)
{
    /// <summary>How long the act of an official counts as handling; what is longer lies on a shelf.</summary>
    public static readonly TimeSpan Handling = TimeSpan.FromDays(1);

    public TimeSpan Us { get; init; }
    public TimeSpan Citizen { get; init; }
    public TimeSpan SecondLine { get; init; }
    public TimeSpan Mediation { get; init; }
    public TimeSpan Shelf { get; init; }
    public Turn? Now { get; init; }

    public TimeSpan Running => Us + Citizen + SecondLine + Mediation;

    /// <summary>Starts when the question is asked.</summary>
    public static TurnClock Start(DateTimeOffset askedAt) => new(askedAt, askedAt);

    /// <summary>The clock of a question after its case's events, at that moment; null when it was not asked by then.</summary>
    public static TurnClock? Of(Guid caseId, Guid questionId, IEnumerable<CaseEvent> events, DateTimeOffset moment)
    {
        var (current, clock) = ((CitizenCase?)null, (TurnClock?)null);
        foreach (var happened in events)
        {
            current = current.Evolve(caseId, happened);
            if (current.Question(questionId) is { } question) clock = (clock ?? Start(question.AskedAt)).After(happened, current, question);
        }

        return clock?.At(moment);
    }

    /// <summary>The clock after something happened, told with the case as it is since.</summary>
    public TurnClock After(CaseEvent happened, CitizenCase current, Question question)
    {
        var told = At(happened.HappenedAt) with { Now = Turns.Of(current, question) };
        var handled = happened.HappenedAt + Handling;
        return happened.By.IsOfficial() && handled > HandledUntil ? told with { HandledUntil = handled } : told;
    }

    /// <summary>
    /// The clock at that moment. Time never runs back: what was recorded later of an earlier moment changes only what comes.
    /// </summary>
    public TurnClock At(DateTimeOffset moment)
    {
        if (moment <= Since) return this;
        var (passed, lain) = (moment - Since, moment - (HandledUntil > Since ? HandledUntil : Since));
        var told = this with { Since = moment, Shelf = Shelf + (Now is Turn.Us or Turn.SecondLine && lain > TimeSpan.Zero ? lain : TimeSpan.Zero) };
        return Now switch
        {
            Turn.Us => told with { Us = Us + passed },
            Turn.Citizen => told with { Citizen = Citizen + passed },
            Turn.SecondLine => told with { SecondLine = SecondLine + passed },
            Turn.Mediation => told with { Mediation = Mediation + passed },
            null => told,
        };
    }
}
