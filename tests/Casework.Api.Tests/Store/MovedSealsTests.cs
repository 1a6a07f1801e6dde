using System.Text.Json;
using Casework.Api.Tests.Proof;

namespace Casework.Api.Tests.Store;

/// <summary>Somebody with the owner's rights moves a sealed text to where others read it: it opens there for nobody.</summary>
public sealed class MovedSealsTests(ProofDesk desk) : IClassFixture<ProofDesk>
{
    private const string Secret = "Alleen voor de balie";
    private const string NoteOf = "(select e.data -> 'text' from {0}.mt_events e where e.type = 'note-added' and e.stream_id = '{1}')";

    [Fact]
    public async Task a_note_in_the_place_of_a_message_does_not_open_on_the_citizens_page()
    {
        var taken = await Written();
        await Sql("update {0}.mt_doc_caserecord set data = (select jsonb_set(data, array['messages', (n - 1)::text, 'text'], " + NoteOf + ") from jsonb_array_elements(data -> 'messages') with ordinality as m(line, n) where line ->> 'key' = 'message') where id = '{1}'", taken);
        var page = (await Track(taken)).ShouldBe(200);
        page.Text.ShouldNotContain(Secret);
        page.Json["messages"]!.AsArray().Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task the_text_of_one_question_does_not_open_as_that_of_another()
    {
        var taken = await Written();
        (await desk.FirstLine().Post($"{taken.Path}/questions", new { text = "Mijn tweede vraag" })).ShouldBe(201);
        await Sql("update {0}.mt_doc_caserecord set data = jsonb_set(data, '{{questions,1,text}}', data #> '{{questions,0,text}}') where id = '{1}'", taken);
        var questions = (await Track(taken)).ShouldBe(200).Json["questions"]!.AsArray();
        questions[0]!["text"]!.GetValue<string>().ShouldNotBeEmpty();
        questions[1]!["text"].ShouldBeNull();
    }

    [Fact]
    public async Task a_note_in_the_place_of_a_message_in_the_log_does_not_open_in_the_file_either()
    {
        var taken = await Written();
        await Sql("alter table {0}.mt_events disable trigger user", taken);
        await Sql("update {0}.mt_events set data = jsonb_set(data, '{{text}}', " + NoteOf + ") where type = 'message-sent' and stream_id = '{1}'", taken);
        await Sql("alter table {0}.mt_events enable trigger user", taken);
        var file = (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json;
        JsonSerializer.Serialize(file["notes"]).ShouldContain(Secret);
        JsonSerializer.Serialize(file["messages"]).ShouldNotContain(Secret);
        file["messages"]!.AsArray().ShouldNotBeEmpty();
    }

    private async Task<TakenIn> Written()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Do(taken, "notes", new { text = Secret }, 201);
        await desk.FirstLine().Do(taken, "messages", new { text = "Aan u" }, 201);
        return taken;
    }

    private Task<Answer> Track(TakenIn taken) => desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode));

    private Task Sql(string statement, TakenIn taken) => desk.Sql(statement.Replace("{1}", taken.CaseId));
}
