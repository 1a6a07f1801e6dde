using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Complaints;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Disputes;
using Casework.Domain.Cases.Documents;
using Casework.Domain.Cases.Information;
using Casework.Domain.Cases.Mandates;
using Casework.Domain.Cases.Reaching;
using Casework.Domain.Cases.Records;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Support;
using Casework.Domain.Cases.Views;

namespace Casework.Domain.Tests.Cases.Mandates;

/// <summary>What a mandate holds and what it does not.</summary>
public class OnBehalfTests
{
    /// <summary>
    /// What the citizen does on their own page, with the scope for it (null is for the citizen alone) and the question that it is about.
    /// </summary>
    internal static readonly (ICaseCommand Act, MandateScope? Scope, Guid? Question)[] Acts =
    [
        (new ReceiveMessage(Id(80), Something), MandateScope.Answer, null),
        (new AskForHelp(Id(80), null), MandateScope.Answer, null),
        (new AskForHelp(Id(80), Something, new RequestCallBack(Id(81), Q2, Something, Something, null, null)), MandateScope.Answer, Q2),
        (new GiveInformation(Request1, Something), MandateScope.Answer, Q1),
        (new GiveView(Q1, Something), MandateScope.Answer, Q1),
        (new AskMoreTime(Request1, Something, null), MandateScope.Answer, Q1),
        (new RequestCallBack(Id(80), Q2, Something, Something, null, null), MandateScope.Answer, Q2),
        (Sent(null, Q2), MandateScope.Documents, Q2),
        (Sent(Request1, null), MandateScope.Documents, Q1),
        (new RaiseDispute(Id(80), Q1, Something), MandateScope.Object, Q1),
        (new RaiseDispute(Id(80), Q2, Something), MandateScope.Object, Q2),
        (new ChooseReach(ReachChannel.None, null), null, null),
        (new CorrectCitizen(Something, null, null, null, null), null, null),
        (new RequestDestruction(Id(80), null), null, null),
        (new WithdrawSharingConsent(Svb, null), null, null),
        (new RenewTrackingCode(Something, "other", null), null, null),
        (GivenMandate.Grant(id: Id(81)), null, null),
        (Close, null, null),
        (Decide(Q1, DecisionOutcome.Granted), null, null),
        (new AddNote(Id(80), Something), null, null),
    ];

    [Fact]
    public void it_holds_until_the_last_day_is_over_in_amsterdam()
    {
        GivenMandate.To(MandateScope.Answer).At("2027-03-01", "23:59").When(GivenMandate.Son, Acts[0].Act).ShouldAccept();
        GivenMandate.To(MandateScope.Answer).At("2027-03-02", "00:00").When(GivenMandate.Son, Acts[0].Act).ShouldRefuse("mandate-ended");
    }

    [Fact]
    public void the_author_is_the_representative_and_no_official()
    {
        var said = GivenMandate.To(MandateScope.Answer).When(GivenMandate.Son, Acts[0].Act).ShouldAcceptOnly<MessageReceived>();
        (said.By.Id, said.By.Role, said.By.IsOfficial()).ShouldBe((Thing1.ToString(), Role.Representative, false));
    }

    [Fact]
    public void a_mandate_that_is_not_there_opens_nothing() =>
        GivenCase.With(Pension).When(GivenMandate.Son, Acts[0].Act).ShouldRefuse("mandate-ended");

    [Fact]
    public void what_is_about_no_question_is_outside_a_mandate_about_some_except_to_write()
    {
        var story = GivenCase.With(Pension, Contributions).After(Anna, new SendMessage(Thing2, Something, []))
            .After(Visitor, GivenMandate.Grant(questions: [Q1]));
        story.When(GivenMandate.Son, new ReceiveMessage(Id(80), Something)).ShouldAccept();
        story.When(GivenMandate.Son, new ReceiveMessage(Id(80), Something, Thing2)).ShouldRefuse("outside-mandate");
        story.When(GivenMandate.Son, new RaiseDispute(Id(80), null, Something)).ShouldRefuse("outside-mandate");
        story.When(GivenMandate.Son, new AssessSupportNeed(SupportLevel.Guidance, Something)).ShouldRefuse("outside-mandate");
        story.When(GivenMandate.Son, new FileComplaint(Id(80), Something, null)).ShouldRefuse("outside-mandate");
        story.When(GivenMandate.Son, Sent(null, null)).ShouldRefuse("outside-mandate");
    }

    [Fact]
    public void who_looked_is_the_citizens_own_to_ask() =>
        GivenMandate.To(GivenMandate.Everything).When(GivenMandate.Son, new ReceiveMessage(Id(80), Something, AboutReader: "firstLine.utrecht.case-handling")).ShouldRefuse("outside-mandate");

    /// <summary>A command that nobody thought of is the citizen's own.</summary>
    [Fact]
    public void what_is_not_named_is_outside_every_mandate()
    {
        var commands = typeof(ICaseCommand).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ICaseCommand)) && type.IsClass);
        commands.Count(type => OnBehalf.ScopeFor(type) is not null).ShouldBe(22);
        GivenMandate.To(GivenMandate.Everything).When(GivenMandate.Son, new AddNote(Id(80), Something)).ShouldRefuse("outside-mandate");
    }

    private static ReceiveDocument Sent(Guid? request, Guid? question) =>
        new(new(Id(80), Something, "application/pdf", 10, "00", DocumentFrom.Citizen, Channel.Web, MalwareScan.NotScanned, request, question), null);
}
