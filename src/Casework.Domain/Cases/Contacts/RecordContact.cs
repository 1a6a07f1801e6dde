using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Cases.Contacts;

/// <summary>An official records one interaction with the citizen (contactmoment).</summary>
public sealed record RecordContact(
    Guid Id, Channel Channel, Direction Direction, Personal Summary, bool Answered, Identification? Identified = null) : ICaseCommand<RecordContact>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed];

    public Decision Decide(CitizenCase current, Circumstances at) => current.IsClosed
        ? Rules.CaseClosed
        : Decision.Accept(new ContactRecorded(Id, Channel, Direction, Summary, Answered, Identified));
}
