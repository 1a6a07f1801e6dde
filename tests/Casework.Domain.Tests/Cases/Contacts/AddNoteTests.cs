using Casework.Domain.Cases.Contacts;

namespace Casework.Domain.Tests.Cases.Contacts;

public class AddNoteTests
{
    [Fact]
    public void a_note_is_kept_with_its_author() =>
        GivenCase.With(Pension).When(Rosa, new AddNote(Thing1, Something)).ShouldAcceptOnly<NoteAdded>().By.Desk.ShouldBe("rotterdam");

    [Fact]
    public void also_on_a_closed_case() =>
        GivenCase.Closed().When(Anna, new AddNote(Thing1, Something)).ShouldAcceptOnly<NoteAdded>();
}
