using System.Text;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Track;
using Casework.Projections.Vault;

namespace Casework.Projections.Tests;

/// <summary>A sealed text opens where it belongs and nowhere else (ADR 20).</summary>
public class SealedTests
{
    private static readonly CaseCipher Cipher = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), new byte[32]);

    private static readonly CaseEvent[] Events = [.. FullStory.Of(Cipher, "2026-0000001").SelectMany(WithWhatElseThereCanBe).Select(WithSentText).Select(Reread)];

    private static readonly CaseRecord Record = Reread(Told());

    [Fact]
    public void every_text_of_an_event_opens_where_it_stands()
    {
        var texts = Events.SelectMany(happened => SealedTexts.In(happened)).ToList();
        texts.Count.ShouldBeGreaterThan(60);
        texts.Where(each => each.Text.Format != 2 || Cipher.Open(each.Text) is null).Select(each => each.Where).ShouldBeEmpty();
    }

    [Fact]
    public void every_text_that_a_record_can_have_is_there_and_opens_where_it_stands()
    {
        var texts = SealedTexts.In(Record).ToList();
        texts.Where(each => Cipher.Open(each.Text) is null).Select(each => each.Where).ShouldBeEmpty();
        SealedTexts.FieldsOf(typeof(CaseRecord)).Except(texts.Select(each => each.Where)).ShouldBeEmpty();
    }

    [Fact]
    public void a_line_of_the_citizens_page_opens_whichever_of_its_forms_it_takes()
    {
        CaseRecord? before = null;
        HashSet<string> keys = [];
        foreach (var happened in Events[..^2])
        {
            foreach (var line in before is null ? [] : Forms(happened).Select(form => Reread(before.Follow(Guid.Empty, form)).Messages[^1]).Where(line => line.Text is not null))
            {
                keys.Add(line.Key);
                Cipher.Open(line.Text).ShouldNotBeNull(line.Key);
            }

            before = before.Follow(Guid.Empty, happened);
        }

        keys.IsSupersetOf(["document-received", "document-sent", "fact-reported", "fact-disputed", "call-back-requested", "call-back-promised", "mandate-granted", "mandate-granted-until"]).ShouldBeTrue();
    }

    [Fact]
    public void no_text_opens_in_the_place_of_another()
    {
        Personal[] all = [.. Events.SelectMany(happened => SealedTexts.In(happened)).Concat(SealedTexts.In(Record)).Select(each => each.Text)];
        foreach (var text in all)
            foreach (var other in all.Where(other => other.Place!.Thing != text.Place!.Thing || !other.Place.Fields.Intersect(text.Place.Fields).Any()))
                Cipher.Open(text with { Place = other.Place }).ShouldBeNull($"{text.Place} at {other.Place}");
    }

    [Fact]
    public void a_note_copied_over_a_message_in_the_stored_record_does_not_open()
    {
        var note = Events.OfType<NoteAdded>().First().Text;
        var altered = Reread(Record with { Messages = [.. Record.Messages.Select(message => message.Key == "message" ? message with { Text = note } : message)] });
        altered.Messages.Where(message => message.Key == "message").ShouldAllBe(message => message.Text!.Ciphertext == note.Ciphertext && Cipher.Open(message.Text) == null);
    }

    [Fact]
    public void the_first_format_opens_as_before_and_the_second_does_not_pass_for_it()
    {
        var older = Cipher.Seal("van vroeger");
        Cipher.Open(older with { Place = new(["note-added.text"], Guid.NewGuid()) }).ShouldBe("van vroeger");
        var bound = Cipher.Bind(older, new(["note-added.text"], Guid.Empty));
        Cipher.Open(bound).ShouldBe("van vroeger");
        foreach (var changed in (Personal[])[bound with { Format = null }, bound with { Format = 3 }, bound with { Place = null }, bound with { KeyId = Guid.NewGuid() }, bound with { Nonce = "x" }, bound with { Ciphertext = "" }])
            Cipher.Open(changed).ShouldBeNull();
    }

    [Fact]
    public void no_event_is_written_with_a_text_that_is_not_sealed_for_its_place()
    {
        var unbound = new NoteAdded(Guid.NewGuid(), Cipher.Seal("los")) { HappenedAt = DateTimeOffset.UnixEpoch };
        Should.Throw<InvalidOperationException>(() => Stored.Serializer.ToJson(unbound)).Message.ShouldNotContain("los");
        Cipher.Open(Reread((NoteAdded)SealedFields.Bind(unbound, Cipher)).Text).ShouldBe("los");
    }

    private static IEnumerable<CaseEvent> Forms(CaseEvent happened) => happened switch
    {
        DocumentReceived e => [e with { From = DocumentFrom.Citizen }, e with { From = DocumentFrom.Official }],
        FactDisputed e => [e with { ByOfficial = null }, e with { ByOfficial = true }],
        CallBackRequested e => [e with { By = Author.Of(Actor.Citizen) }, e with { By = new("anna", "Anna", Role.FirstLine, "utrecht") }],
        MandateGranted e => [e with { Until = null }, e with { Until = new(2027, 1, 1) }],
        ObjectionAdmissibilityJudged e => [e with { Admissible = true }, e with { Admissible = false }],
        _ => [happened],
    };

    private static CaseEvent WithSentText(CaseEvent happened) => SealedFields.Bind(happened with { SentTexts = [Cipher.Seal("wat er stond")] }, Cipher);

    private static IEnumerable<CaseEvent> WithWhatElseThereCanBe(CaseEvent happened) => happened switch
    {
        CaseOpened e => [SealedFields.Bind(e with { KvkNumber = Cipher.Seal("12345678") }, Cipher)],
        QuestionDecided e => [SealedFields.Bind(e with { Deviation = Cipher.Seal("afwijking") }, Cipher)],
        SupportNeedAssessed e => [e, SealedFields.Bind(e with { Reason = Cipher.Seal("ook iets anders") }, Cipher)],
        _ => [happened],
    };

    private static CaseRecord Told()
    {
        CaseRecord? record = null;
        // Without the destruction, which takes the texts away, and what comes after it.
        foreach (var happened in Events[..^2]) record = record.Follow(Guid.Empty, happened);
        return record!;
    }

    private static T Reread<T>(T value) where T : notnull =>
        (T)Stored.Serializer.FromJson(value.GetType(), new MemoryStream(Encoding.UTF8.GetBytes(Stored.Serializer.ToJson(value))));
}
