namespace Casework.Domain.Cases.CallBacks;

/// <summary>
/// The call is done with. A talk is a contact like any other (law 7); whoever never tried cannot say that nobody was reached.
/// </summary>
/// <param name="ContactId">The id of the contact that a talk makes.</param>
/// <param name="Text">What was said, or why there was no talk.</param>
public sealed record SettleCallBack(Guid CallBackId, CallBackOutcome Outcome, Guid ContactId, Personal? Text) : ICaseCommand<SettleCallBack>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. CallingBack.ForOthers, RefusalCode.NobodyTried];

    public Decision Decide(CitizenCase current, Circumstances at) => CallingBack.RefusalForOthers(current, CallBackId, at.Actor)
        ?? Outcome switch
        {
            CallBackOutcome.Spoken => Decision.Accept(
                new ContactRecorded(ContactId, Channel.Phone, Direction.Out, Text!, Answered: true),
                new CallBackSettled(CallBackId, Outcome, ContactId, null)),
            CallBackOutcome.NotReached when current.CallBacks.Find(asked => asked.Id == CallBackId).Attempts == 0 =>
                Decision.Refuse(RefusalCode.NobodyTried),
            _ => Decision.Accept(new CallBackSettled(CallBackId, Outcome, null, Text)),
        };
}
