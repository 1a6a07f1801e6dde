namespace Casework.Domain.Terms;

/// <summary>Whether an objection came in time. Late is never the last word: a person judges the excuse (Awb 6:11).</summary>
public enum Timeliness { InTime, NotEstablished, LateAssessExcuse }

/// <summary>The six weeks for an objection (bezwaartermijn, Awb 6:7, 6:8), starting the day after publication.</summary>
public sealed record ObjectionTerm(DateOnly PublishedOn, DateOnly FirstDay, DateOnly RawEnd, DateOnly LastDay)
{
    private const int Weeks = 6;

    public static ObjectionTerm Of(DateOnly publishedOn, TermPolicies? policies = null)
    {
        var rawEnd = publishedOn.AddDays(7 * Weeks);
        return new(publishedOn, publishedOn.AddDays(1), rawEnd, (policies ?? TermPolicies.Default).Calendar.Roll(rawEnd));
    }

    /// <summary>
    /// Handed in or seen to be received on that day (Awb 6:9(1)); also by the wrong body, whose day decides (Awb 6:15(3)).
    /// </summary>
    public Timeliness Received(DateOnly on) => on <= LastDay ? Timeliness.InTime : Timeliness.LateAssessExcuse;

    /// <summary>Received by web form or e-mail at that instant (Awb 2:20, 6:9(1)): until 24:00 in Amsterdam on the last day.</summary>
    public Timeliness Received(DateTimeOffset at) => Received(LocalDay.Of(at));

    /// <summary>
    /// By post: posted in time and received at most one week later (Awb 6:9(2)). That week does not move past a weekend or holiday,
    /// but then a person judges; so too when nobody can tell when it was posted.
    /// </summary>
    public Timeliness ByPost(DateOnly? postedOn, DateOnly receivedOn, TermPolicies? policies = null)
    {
        var week = LastDay.AddDays(7);
        return receivedOn <= LastDay ? Timeliness.InTime
            : postedOn is null ? Timeliness.NotEstablished
            : postedOn > LastDay ? Timeliness.LateAssessExcuse
            : receivedOn <= week ? Timeliness.InTime
            : receivedOn <= (policies ?? TermPolicies.Default).Calendar.Roll(week) ? Timeliness.NotEstablished
            : Timeliness.LateAssessExcuse;
    }
}
