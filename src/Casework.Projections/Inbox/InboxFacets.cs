using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;

namespace Casework.Projections.Inbox;

/// <summary>What a line of the lists can be filtered by, as marks in one column with one index.</summary>
public static class InboxFacets
{
    /// <summary>A message has not reached the citizen.</summary>
    public const string Undelivered = "undelivered";

    public static string Status(string status) => "status:" + status;

    public static string Service(string code) => "service:" + code;

    public static string Organisation(string code) => "org:" + code;

    public static string Official(string id) => "official:" + id;

    public static string LifeEvent(string code) => "life:" + code;

    public static string Channel(string channel) => "channel:" + channel;

    public static string Route(string route) => "route:" + route;

    /// <summary>By the open questions of the line; by all of them where none is open.</summary>
    internal static string[] Of(CitizenCase state, Visibility sees, IReadOnlyList<InboxQuestion> questions)
    {
        InboxQuestion[] open = [.. questions.Where(question => question.IsOpen)];
        var told = open.Length > 0 ? open : [.. questions];
        return
        [
            .. told.SelectMany(OfQuestion).Concat(OfPeople(state, sees)).Concat(sees.IsWhole ? OfIntake(state) : []).Distinct(),
        ];
    }

    private static IEnumerable<string> OfQuestion(InboxQuestion question)
    {
        yield return Status(WireName.Of(question.Status));
        yield return Route(WireName.Of(question.Route));
        if (question.Service is { } service) yield return Service(service);
        if (question.Organisation is { } holder) yield return Organisation(holder);
        if (question.OfferedTo is { } asked) yield return Organisation(asked);
    }

    /// <summary>Whoever answers for the case, and whoever works on it in the place of whoever reads the line.</summary>
    private static IEnumerable<string> OfPeople(CitizenCase state, Visibility sees) => state.HandOffs
        .Where(offer => offer.Specialist is not null && (sees.IsWhole || offer.Organisation == sees.Organisation)
            && offer.QuestionIds.Any(id => state.Question(id) is { IsOpen: true } question && question.IsHeldBy(offer.Organisation)))
        .Select(offer => Official(offer.Specialist!.OfficialId)).Prepend(Official(state.CaseManager.OfficialId));

    private static IEnumerable<string> OfIntake(CitizenCase state)
    {
        yield return Channel(WireName.Of(state.Channel));
        if (state.LifeEvent is { } lifeEvent) yield return LifeEvent(lifeEvent);
    }
}
