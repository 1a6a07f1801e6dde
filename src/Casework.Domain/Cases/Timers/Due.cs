using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Timers;

/// <summary>Something that time does by itself.</summary>
/// <param name="At">When it is due, in UTC as every moment of an event.</param>
internal sealed record Due(DateTimeOffset At, CaseEvent Event)
{
    /// <summary>Due when that day is over.</summary>
    public static Due After(DateOnly day, CaseEvent happened) => new(LocalDay.EndOf(day).ToUniversalTime(), happened);

    /// <summary>The same, but not before that moment: nothing happens before its cause.</summary>
    public Due NotBefore(DateTimeOffset moment) => At >= moment ? this : this with { At = moment.ToUniversalTime() };
}
