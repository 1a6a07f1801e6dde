using System.Text.RegularExpressions;
using Casework.Application.Texts;
using Casework.Delivery.Channels;
using Casework.Delivery.Outbox;
using Casework.Domain.Cases;

namespace Casework.Api.Tests.Outbox;

public sealed class NoticesTests
{
    private static readonly Words Words = new();
    private static readonly ReachChannel[] Written = [ReachChannel.Email, ReachChannel.Sms, ReachChannel.MessageBox], Asking = [ReachChannel.Email, ReachChannel.Sms];

    [Theory, InlineData("nl"), InlineData("en")]
    public void every_template_names_the_desk_and_its_number_and_has_no_place_for_anything_of_the_case(string language)
    {
        string[] texts = [.. Written.Select(Notices.TextKey), .. Asking.Select(Notices.ContactTextKey)];
        string[] all = [.. texts, .. Written.Select(Notices.SubjectKey), .. Written.Select(Notices.StarsKey), .. Asking.Select(Notices.ContactSubjectKey)];
        foreach (var text in texts)
        {
            Words.All(language)[text].ShouldContain("{1}", customMessage: "the name of the desk");
            Words.All(language)[text].ShouldContain("{2}", customMessage: "its telephone number");
        }

        foreach (var template in all)
            Regex.Matches(Words.All(language)[template], @"\{[^}]*\}").Select(place => place.Value).Except(["{0}", "{1}", "{2}", "{3}", "{4}"]).ShouldBeEmpty("only case number, desk, number, address of the page and the link to rate are put in");
        Words.All(language).Keys.Where(key => key.StartsWith("notice.", StringComparison.Ordinal)).ShouldBe(all, ignoreOrder: true);
        Words.All(language)["page.paper.call"].ShouldContain("{0}: {1}");
    }

    [Theory, InlineData("notice.sms.text", "notice.sms.stars"), InlineData("notice.sms.contact.text", "notice.sms.contact.text")]
    public void a_text_message_fits_in_two(string first, string second)
    {
        var text = Words.All("nl")[first] + (first == second ? "" : Words.All("nl")[second]);
        string.Format(text, "2026-0000123", "Overheidsloket Groningen", "050 - 367 00 00", "https://casework.example/track", "https://casework.example/track/rating/" + new string('x', 80)).Length.ShouldBeLessThanOrEqualTo(306);
    }

    [Fact]
    public void the_same_event_channel_and_recipient_have_the_same_id_and_others_have_another()
    {
        var happened = Guid.CreateVersion7();
        var id = OutboxMessage.IdOf(happened, "email", "citizen");
        OutboxMessage.IdOf(happened, "email", "citizen").ShouldBe(id);
        Guid[] others = [OutboxMessage.IdOf(happened, "sms", "citizen"), OutboxMessage.IdOf(happened, "email", "other"), OutboxMessage.IdOf(Guid.CreateVersion7(), "email", "citizen")];
        others.ShouldNotContain(id);
        id.Version.ShouldBe(8);
    }
}
