using Casework.Domain.Cases.Sharing;

namespace Casework.Application.Access;

/// <summary>A body that names things of the case by their ids.</summary>
public interface INamesItems
{
    /// <summary>What it names, as far as it names anything; null where nothing is given.</summary>
    IEnumerable<CaseItem?> Named();
}

/// <summary>What of a case a request names, in its path (<see cref="PathValues"/>) and in its body: for whoever does not see it, it is not there (law 18).</summary>
internal static class NamedItems
{
    /// <summary>The parameters of a path that name a thing of the case.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Guid, CaseItem>> Parameters = new Dictionary<string, Func<Guid, CaseItem>>
    {
        ["questionId"] = id => new CaseItem.Question(id),
        ["handOffId"] = id => new CaseItem.HandOff(id),
        ["consultationId"] = id => new CaseItem.Consultation(id),
        ["requestId"] = id => new CaseItem.InformationRequest(id),
        ["promiseId"] = id => new CaseItem.Promise(id),
        ["callBackId"] = id => new CaseItem.CallBack(id),
        ["suggestionId"] = id => new CaseItem.Suggestion(id),
        ["factId"] = id => new CaseItem.Fact(id),
        ["mediationId"] = id => new CaseItem.Mediation(id),
        ["objectionId"] = id => new CaseItem.Objection(id),
        ["complaintId"] = id => new CaseItem.Complaint(id),
        ["mandateId"] = id => new CaseItem.Mandate(id),
    };

    public static IEnumerable<CaseItem> InBody(object? body) => (body as INamesItems)?.Named().OfType<CaseItem>() ?? [];

    public static CaseItem? Question(Guid? id) => id is { } named ? new CaseItem.Question(named) : null;
}
