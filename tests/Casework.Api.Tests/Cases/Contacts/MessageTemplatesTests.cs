using Casework.Application.Cases.Contacts;
using Casework.Application.Texts;

namespace Casework.Api.Tests.Cases.Contacts;

public sealed class MessageTemplatesTests(TestDesk desk)
{
    private static readonly Words Words = new();

    [Fact]
    public void every_template_says_in_both_languages_whom_to_phone_and_about_which_case()
    {
        foreach (var code in MessageTemplates.All.Keys)
            foreach (var language in (string[])["nl", "en"])
                foreach (var place in (string[])["{contactName}", "{contactDesk}", "{contactPhone}", "{caseNumber}"]) new MessageTemplates(Words).Text(code, language).ShouldContain(place, customMessage: code);
    }

    [Fact]
    public void every_template_has_its_texts_and_every_text_a_template() =>
        Words.All("nl").Keys.Where(key => key.StartsWith("template.")).Select(key => key.Split('.')[1]).Distinct().ShouldBe(MessageTemplates.All.Keys, ignoreOrder: true);

    [Fact]
    public void the_ways_to_answer_are_ways_that_there_are() => MessageTemplates.All.Values.SelectMany(ways => ways).Except(SendMessageValidator.ReplyOptions).ShouldBeEmpty();

    [Fact]
    public void every_place_has_the_name_of_a_field()
    {
        var templates = new MessageTemplates(Words);
        MessageTemplates.All.Keys.SelectMany(templates.Places).Where(place => !place.All(char.IsAsciiLetter)).ShouldBeEmpty();
    }

    [Fact]
    public async Task officials_find_them_in_the_catalogue_in_their_own_language()
    {
        var listed = (await desk.FirstLine().Get("/catalogue/message-templates", ("Accept-Language", "en"))).ShouldBe(200).Json["items"]!.AsArray();
        listed.Count.ShouldBe(MessageTemplates.All.Count);
        var one = listed.Single(item => item!["code"]!.GetValue<string>() == "call-me")!;
        (one["title"]!.GetValue<string>(), string.Join(' ', one["places"]!.AsArray())).ShouldBe(("Call us", "subject lastDay"));
        (await desk.Nobody.Get("/catalogue/message-templates")).ShouldBeProblem(401, "sign-in-required");
    }
}
