using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Documents;
using Casework.Domain.Cases.Mandates;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Terms;

namespace Casework.Application.Cases;

/// <summary>Plain examples of commands, which tell whether an act would be accepted.</summary>
internal static class Example
{
    public static readonly Personal Text = new(Guid.Empty, "", "");

    public static ReceiveDocument Document =>
        new(new(Guid.Empty, Text, "", 0, "", DocumentFrom.Citizen, Channel.Web, MalwareScan.NotScanned, null, null), null);

    public static GiveSharingConsent AnyConsent(Circumstances at) => new(at.Catalogue.Organisations.Keys.First(), ["any"], null);

    public static GrantMandate Mandate(Circumstances at) => new(Guid.Empty, new(Text, null, null), [MandateScope.Read], LocalDay.Of(at.Now), null, null, Text, "");

    public static IEnumerable<RequestCallBack> CallBacks(CitizenCase current) =>
        current.OpenQuestions.Select(question => (Guid?)question.Id).Prepend(null).Select(question => new RequestCallBack(Guid.Empty, question, Text, Text, null, null));

    /// <summary>An organisation that neither holds the question nor acts.</summary>
    public static string Other(Question question, Circumstances at) =>
        at.Catalogue.Organisations.Keys.First(code => code != question.Holder.Organisation && code != at.Actor.Organisation);

    public static LodgeObjection Objection(Question question) => new(Guid.Empty, question.Id, Text, Channel.Web, null, null, null);

    public static bool IsLate(Question question, Circumstances at) => question.Term is { } term && !DecisionTerm.IsPremature(term, LocalDay.Of(at.Now));
}
