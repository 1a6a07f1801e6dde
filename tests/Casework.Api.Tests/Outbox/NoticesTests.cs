using System.Text.RegularExpressions;
using Casework.Api.Outbox;
using Casework.Api.Texts;
using Casework.Domain.Cases;

namespace Casework.Api.Tests.Outbox;

public sealed class NoticesTests
{
    private static readonly Words Words = new();
    private static readonly ReachChannel[] Written = [ReachChannel.Email, ReachChannel.Sms, ReachChannel.MessageBox];

    [Theory, InlineData("nl"), InlineData("en")]
    public void every_template_names_the_desk_and_its_number_and_has_no_place_for_anything_of_the_case(string language)
    {
        foreach (var channel in Written)
        {
            var text = Words.All(language)[Notices.TextKey(channel)];
            text.ShouldContain("{1}", customMessage: "the name of the desk");
            text.ShouldContain("{2}", customMessage: "its telephone number");
            foreach (var template in (string[])[text, Words.All(language)[Notices.SubjectKey(channel)]])
                Regex.Matches(template, @"\{[^}]*\}").Select(place => place.Value).Except(["{0}", "{1}", "{2}", "{3}"]).ShouldBeEmpty("only case number, desk, number and address of the page are put in");
        }

        Words.All(language).Keys.Where(key => key.StartsWith("notice.", StringComparison.Ordinal))
            .ShouldBe(Written.SelectMany(channel => (string[])[Notices.TextKey(channel), Notices.SubjectKey(channel)]), ignoreOrder: true);
        Words.All(language)["page.paper.call"].ShouldContain("{0}: {1}");
    }

    [Fact]
    public void a_text_message_fits_in_two() =>
        string.Format(Words.All("nl")["notice.sms.text"], "2026-0000123", "Overheidsloket Groningen", "050 - 367 00 00", "https://casework.example/track").Length.ShouldBeLessThanOrEqualTo(306);

    [Fact]
    public void the_same_event_channel_and_recipient_have_the_same_id_and_others_have_another()
    {
        var happened = Guid.CreateVersion7();
        var id = Delivery.IdOf(happened, "email", "citizen");
        Delivery.IdOf(happened, "email", "citizen").ShouldBe(id);
        Guid[] others = [Delivery.IdOf(happened, "sms", "citizen"), Delivery.IdOf(happened, "email", "other"), Delivery.IdOf(Guid.CreateVersion7(), "email", "citizen")];
        others.ShouldNotContain(id);
        id.Version.ShouldBe(8);
    }
}
