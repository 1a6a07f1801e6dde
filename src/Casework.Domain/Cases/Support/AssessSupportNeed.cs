using Casework.Domain.Cases.Routing;

namespace Casework.Domain.Cases.Support;

/// <summary>
/// The support that this case needs, with the reason. It may only lead to more help: a standard question may come back to a person for
/// it.
/// </summary>
public sealed record AssessSupportNeed(SupportLevel Level, Personal Reason) : ICaseCommand<AssessSupportNeed>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed];

    public Decision Decide(CitizenCase current, Circumstances at) => current.IsClosed
        ? Rules.CaseClosed
        : Decision.Accept([new SupportNeedAssessed(Level, Reason), .. MoreHelp.For(current with { Support = Level }, at)]);
}
