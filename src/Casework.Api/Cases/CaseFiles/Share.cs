using Casework.Domain.Cases;
using Casework.Projections.CaseFiles;

namespace Casework.Api.Cases.CaseFiles;

/// <summary>What of a case is shared with one organisation now: by what it holds, by its open offers and by its open consultations.</summary>
internal sealed class Share(CitizenCase current, string organisation)
{
    private readonly HashSet<string> _parts = [.. Parts(current, organisation)];

    public Guid[] Held { get; } = [.. current.Questions.Where(q => q.IsHeldBy(organisation)).Select(q => q.Id)];

    public IEnumerable<HandOff> HandOffs => Live(current, organisation);

    public HashSet<Guid> Questions { get; } =
    [
        .. current.Questions.Where(q => q.IsHeldBy(organisation)).Select(q => q.Id),
        .. Live(current, organisation).SelectMany(offer => offer.QuestionIds.Where(id => offer.IsOpen || current.Question(id)!.IsHeldBy(organisation))),
        .. current.Consultations.Where(c => c.Organisation == organisation && !c.Answered).Select(c => c.QuestionId),
    ];

    /// <summary>True when the part goes along; dashes and capitals in its name do not matter.</summary>
    public bool Has(string part) => _parts.Contains(part);

    /// <summary>An offer that is over and led to nothing keeps only what the organisation did with it.</summary>
    public HandOffEntry Cut(HandOffEntry offer) => HandOffs.Any(live => live.Id == offer.HandOffId) || offer.Author.Organisation == organisation ? offer : Bare(offer);

    public ConsultationEntry Cut(ConsultationEntry asked) => asked.Advice is null || Questions.Contains(asked.QuestionId) || asked.Author.Organisation == organisation
        ? asked
        : asked with { Request = null };

    public static HandOffEntry Bare(HandOffEntry offer) => offer with { Reason = null, Summary = null, Promises = [] };

    private static IEnumerable<HandOff> Live(CitizenCase current, string organisation) => current.HandOffs.Where(offer => offer.Organisation == organisation
        && (offer.IsOpen || (offer.Status == HandOffStatus.Accepted && offer.QuestionIds.Any(id => current.Question(id)!.IsHeldBy(organisation)))));

    private static IEnumerable<string> Parts(CitizenCase current, string organisation) => Live(current, organisation).SelectMany(offer => offer.Share)
        .Concat(current.Consultations.Where(c => c.Organisation == organisation && !c.Answered).SelectMany(c => c.Share))
        .Select(shared => shared.Part.Replace("-", "").ToLowerInvariant());
}
