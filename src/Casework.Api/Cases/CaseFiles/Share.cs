using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Projections.CaseFiles;

namespace Casework.Api.Cases.CaseFiles;

/// <summary>What of a case is shared with one organisation now: by what it holds, by its open offers and by its open consultations.</summary>
internal sealed class Share(CitizenCase current, string organisation)
{
    private readonly HashSet<string> _parts = [.. SharedWith.Parts(current, organisation).Select(shared => SharedPart.Plain(shared.Part))];

    private readonly HashSet<string> _withdrawn = [.. current.Withdrawn.Where(taken => taken.Organisation == organisation).Select(taken => taken.Part)];

    public Guid[] Held { get; } = [.. current.Questions.Where(q => q.IsHeldBy(organisation)).Select(q => q.Id)];

    public IEnumerable<HandOff> HandOffs => SharedWith.HandOffs(current, organisation);

    public HashSet<Guid> Questions { get; } =
    [
        .. current.Questions.Where(q => q.IsHeldBy(organisation)).Select(q => q.Id),
        .. SharedWith.HandOffs(current, organisation).SelectMany(offer => offer.QuestionIds.Where(id => offer.IsOpen || current.Question(id)!.IsHeldBy(organisation))),
        .. SharedWith.Consultations(current, organisation).Select(c => c.QuestionId),
    ];

    /// <summary>True when the part goes along; dashes and capitals in its name do not matter.</summary>
    public bool Has(string part) => _parts.Contains(part);

    /// <summary>True when the citizen took the part back, and no other ground for it is left.</summary>
    public bool IsWithdrawn(string part) => _withdrawn.Contains(part) && !Has(part);

    /// <summary>An offer that is over and led to nothing keeps only what the organisation did with it.</summary>
    public HandOffEntry Cut(HandOffEntry offer) => HandOffs.Any(live => live.Id == offer.HandOffId) || offer.Author.Organisation == organisation ? offer : Bare(offer);

    public ConsultationEntry Cut(ConsultationEntry asked) => asked.Advice is null || Questions.Contains(asked.QuestionId) || asked.Author.Organisation == organisation
        ? asked
        : asked with { Request = null };

    /// <summary>What the organisation did itself, or what belongs to a question of its own.</summary>
    public bool IsOwn(IEntry entry) => entry.Author.Organisation == organisation || (entry.QuestionId is { } id && Questions.Contains(id));

    /// <summary>A call about a question of its own, or one that it was asked to make.</summary>
    public bool IsOwnCall(CallBackEntry asked) => IsOwn(asked) || asked.Organisation == organisation;

    public IReadOnlyList<T> Cut<T>(IReadOnlyList<T> entries, string part, Func<string, bool> shows) where T : IEntry =>
        shows(part) ? entries : [.. entries.Where(entry => IsOwn(entry))];

    public static HandOffEntry Bare(HandOffEntry offer) => offer with { Reason = null, Summary = null, Promises = [] };
}
