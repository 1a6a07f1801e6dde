using Casework.Domain.Cases;
using Casework.Domain.Terms;

namespace Casework.Application.Track;

/// <summary>Facts of registers in the citizen's words.</summary>
internal static class TrackFacts
{
    public static IReadOnlyList<TrackedFact> Of(TrackPage page) => page.Current.IsDestroyed ? [] :
    [
        .. page.Current.Facts.Select(fact => (fact, told: page.View.Facts.First(told => told.FactId == fact.Id))).Select(both => new TrackedFact(
            both.fact.Id, page.Text($"track.fact.{both.fact.Attribute}"), page.Open(both.told.Value) ?? "", page.Text($"track.register.{both.fact.Source}"), LocalDay.Of(both.told.ReadAt),
            page.Current.IsInDoubt(both.fact), [.. page.Current.DecidedOn(both.fact).Select(question => page.Service(question.Service)?.Name.In(page.Language)).OfType<string>()])
        { Attribute = both.fact.Attribute }),
    ];

    public static IReadOnlyList<string> InDoubt(TrackPage page, Guid questionId) =>
        [.. page.Current.InDoubtUnder(questionId).Select(fact => page.Text($"track.fact.{fact.Attribute}"))];
}
