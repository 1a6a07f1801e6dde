using Casework.Domain;

namespace Casework.Application.Jobs;

public enum JobState { Running, Stopped, Done }

/// <summary>The same act on many cases. It goes on after a crash, and is done on each case once.</summary>
/// <param name="Act">The name of the act (<see cref="BulkActs"/>).</param>
/// <param name="By">Who asked for it, in the one placement in which they act.</param>
/// <param name="Body">The body of the act, sealed with the key of jobs; null once nothing is left to do.</param>
/// <param name="Filter">What each case must still match when its turn comes; null where the cases were named.</param>
/// <param name="Undoes">The job whose acts are taken back.</param>
public sealed record Job(
    Guid Id, string Act, Actor By, string? Purpose, string Correlation, byte[]? Body, Inbox.InboxFilterBody? Filter, Guid? Undoes, DateTimeOffset CreatedAt)
{
    /// <summary>What became of each case can be read for as long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public JobState State { get; init; } = JobState.Running;

    /// <summary>A hash of what was asked, by which a repeat under the same key is known; null where no key was given.</summary>
    public string? Asked { get; init; }

    public bool IsOf(Actor actor) => By.Id == actor.Id && (By.Desk, By.Organisation) == (actor.Desk, actor.Organisation);
}

/// <summary>How far a job is.</summary>
/// <param name="Done">How many cases have an outcome.</param>
/// <param name="Refused">On how many of them the rules said no.</param>
/// <param name="Skipped">How many of them needed nothing, or match no longer.</param>
public sealed record JobProgress(string Act, JobState State, long Total, long Done, long Accepted, long Refused, long Skipped, DateTimeOffset CreatedAt);

public enum JobOutcome { Accepted, Refused, Skipped }

/// <param name="Code">Why it was refused or skipped; null where it was done.</param>
public sealed record JobCase(Guid CaseId, JobOutcome Outcome, string? Code);
