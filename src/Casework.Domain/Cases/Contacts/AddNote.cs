namespace Casework.Domain.Cases.Contacts;

/// <summary>An official keeps an internal note; also on a closed case, since what is found out later belongs there too.</summary>
public sealed record AddNote(Guid Id, Personal Text) : ICaseCommand<AddNote>
{
    public static IReadOnlyList<RefusalCode> Refusals => [];

    public Decision Decide(CitizenCase current, Circumstances at) => Decision.Accept(new NoteAdded(Id, Text));
}
