using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Terms;
using Casework.Projections.Cases;

namespace Casework.Projections.Track;

/// <summary>Of what lines of the citizen's page are made.</summary>
internal static class Lines
{
    public static TrackMessage Suggested(CaseRecord view, CaseEvent e, Guid suggestion, string key, Personal? reason = null) =>
        In(e, key, reason) with { Service = view.State.Suggestions.First(s => s.Id == suggestion).Service };

    public static TrackMessage Manager(CaseRecord view, CaseEvent e) =>
        Out(e, "case-manager") with { Name = view.State.CaseManager.Name, Organisation = view.State.CaseManager.Organisation };

    public static Domain.Cases.InformationRequest Asked(CaseRecord view, Guid request) =>
        view.State.InformationRequests.First(asked => asked.Id == request);

    public static HandOff Offer(CaseRecord view, HandOffEvent e) => view.State.HandOffs.First(offer => offer.Id == e.HandOffId);

    public static LocalHelp Help(CaseRecord view, LocalHelpEvent e) => view.State.LocalHelp.First(asked => asked.Id == e.RequestId);

    public static bool CostsMoney(CaseRecord view, TermOverdue e) =>
        view.State.Question(e.QuestionId)?.Term?.Rule.PenaltyExcludedBy is null;

    public static CallBack Call(CaseRecord view, Guid callBack) => view.State.CallBacks.First(asked => asked.Id == callBack);

    public static TrackMessage In(CaseEvent e, string key, Personal? text = null) => new(e.HappenedAt, Direction.In, key, text);

    public static TrackMessage Out(CaseEvent e, string key, Personal? text = null) => new(e.HappenedAt, Direction.Out, key, text);

    /// <summary>The day that was over when time spoke.</summary>
    public static DateOnly DayBefore(CaseEvent e) => LocalDay.Of(e.HappenedAt.AddTicks(-1));

    /// <summary>What a text belongs to, where it opens only there.</summary>
    public static Guid? ThingOf(Personal? text) =>
        text is { Format: not null, Place: { } place } && place.Thing != Guid.Empty ? place.Thing : null;

    public static bool IsOnBehalf(CaseEvent happened) => happened.By.Role is Role.Representative;
}
