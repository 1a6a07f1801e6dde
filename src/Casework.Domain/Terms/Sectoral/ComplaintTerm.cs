namespace Casework.Domain.Terms;

/// <summary>The term for handling a complaint (klacht, Awb 9:11) and for saying that it will not be handled (9:8(3)).</summary>
public sealed record ComplaintTerm(DateOnly RawEnd, DateOnly HandleBy, DateOnly NotHandledNoticeBy)
{
    /// <summary>The adjournment of Awb 9:11(2) is at most this long.</summary>
    public const int MaximumAdjournWeeks = 4;

    /// <summary>Six weeks after receipt, ten when an adviser or committee of section 9.1.3 handles it.</summary>
    /// <param name="agreedUntil">Further delay with the complainant's written consent (9:11(3)).</param>
    public static ComplaintTerm Compute(
        DateOnly receivedOn, bool externalAdvice, int adjournWeeks, DateOnly? agreedUntil = null, TermPolicies? policies = null)
    {
        var calendar = (policies ?? TermPolicies.Default).Calendar;
        var rawEnd = receivedOn.AddDays(7 * ((externalAdvice ? 10 : 6) + adjournWeeks));
        var end = calendar.Roll(rawEnd);
        return new(rawEnd, agreedUntil > end ? agreedUntil.Value : end, calendar.Roll(receivedOn.AddDays(28)));
    }
}
