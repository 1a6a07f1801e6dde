using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Mandates;

/// <summary>
/// The citizen authorises somebody (machtiging, Awb 2:1), themselves or at a counter. A closed case takes one too: an objection may still
/// have to be lodged.
/// </summary>
public sealed record GrantMandate(
    Guid Id, Grantee To, IReadOnlyList<MandateScope> Scopes, DateOnly? Until, IReadOnlyList<Guid>? QuestionIds,
    MandateConsent? Consent, Personal AccessCode, string AccessCodeHash) : ICaseCommand<GrantMandate>
{
    /// <summary>As many as can be kept an eye on.</summary>
    public const int MostAtOnce = 10;

    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownQuestion, RefusalCode.DateInThePast, RefusalCode.TooManyMandates,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => this switch
    {
        _ when QuestionIds?.Any(question => current.Question(question) is null) is true => Decision.Refuse(RefusalCode.UnknownQuestion),
        _ when Until < LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInThePast),
        _ when current.Mandates.Count(mandate => mandate.IsCurrent(at.Now)) >= MostAtOnce =>
            Decision.Refuse(RefusalCode.TooManyMandates, $"{MostAtOnce}"),
        _ => Decision.Accept(new MandateGranted(Id, To.Name, To.Bsn, To.KvkNumber, Scopes, Until, QuestionIds, Consent, AccessCode, AccessCodeHash)),
    };
}
