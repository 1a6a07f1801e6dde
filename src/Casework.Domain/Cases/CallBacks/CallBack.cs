using System.Text.Json.Serialization;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

public enum CallBackStatus { Open, Spoken, NotReached, NotNeeded, Withdrawn }

/// <summary>A promise to call the citizen.</summary>
/// <param name="Organisation">The organisation that was asked to call, or null for whoever handles the question.</param>
/// <param name="By">The last day on which that is in time.</param>
/// <param name="Attempts">How often somebody called.</param>
/// <param name="Overdue">True once time has said that nobody reached them in time.</param>
public sealed record CallBack(
    Guid Id, Guid? QuestionId, string? Organisation, DateOnly By,
    CallBackStatus Status = CallBackStatus.Open, int Attempts = 0, bool Reached = false, bool Overdue = false)
{
    [JsonIgnore]
    public bool IsOpen => Status == CallBackStatus.Open;

    /// <summary>True while time has still something to say about it.</summary>
    [JsonIgnore]
    public bool IsRunning => IsOpen && !Reached && !Overdue;

    public static CallBack Of(CallBackRequested e) => new(e.CallBackId, e.QuestionId, e.Organisation, e.Day ?? Usual(e.HappenedAt));

    /// <summary>The day where nobody chose one: the next working day.</summary>
    public static DateOnly Usual(DateTimeOffset now) => DutchCalendar.AddWorkingDays(LocalDay.Of(now), 1);
}
