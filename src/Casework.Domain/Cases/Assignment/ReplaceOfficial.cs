namespace Casework.Domain.Cases.Assignment;

/// <summary>
/// Somebody who works here no more is replaced wherever the case names them: as case manager, as the one to whom the role returns, and as
/// specialist (laws 1 and 19).
/// </summary>
/// <param name="From">The official who left.</param>
/// <param name="Organisation">Their organisation, or null for the first line.</param>
public sealed record ReplaceOfficial(string From, Official To, string? Organisation) : ICaseCommand<ReplaceOfficial>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.NotNamed];

    public Decision Decide(CitizenCase current, Circumstances at) => IsNamed(current)
        ? Decision.Accept(new OfficialReplaced(From, To, Organisation))
        : Decision.Refuse(RefusalCode.NotNamed, From);

    internal bool IsNamed(CitizenCase current) => From != To.OfficialId && (Organisation is { } organisation
        ? (current.CaseManager.OfficialId == From && current.CaseManager.Organisation == organisation)
            || current.Specialists.Any(each => each.Organisation == organisation && each.Official.OfficialId == From)
        : (current.CaseManager.OfficialId == From && current.CaseManager.Organisation is null) || current.FirstLine.OfficialId == From);
}
