namespace Casework.Api.Tests.Cases.Contacts;

public sealed class AddNoteEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_note_is_kept_also_on_a_closed_case()
    {
        var taken = await desk.ClosedCase();
        var answer = await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Er kwam nog post" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("noteId"), "note-added");
    }

    [Fact]
    public async Task a_note_says_something_readable()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/notes", new { text = "a\0b" }, ("text", "invalid-character"));
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/notes", new { text = new string('a', 20_001) }, ("text", "too-long"));
        await desk.FirstLine().Do(taken, "notes", new { text = new string('a', 20_000) }, 201);
    }
}
