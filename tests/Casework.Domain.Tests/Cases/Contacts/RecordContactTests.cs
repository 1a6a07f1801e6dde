namespace Casework.Domain.Tests.Cases.Contacts;

public class RecordContactTests
{
    [Theory]
    [InlineData(Channel.Counter, true, true)]
    [InlineData(Channel.Phone, true, true)]
    [InlineData(Channel.Chat, true, true)]
    [InlineData(Channel.Phone, false, false)]
    [InlineData(Channel.Letter, true, false)]
    [InlineData(Channel.Email, true, false)]
    [InlineData(Channel.Web, true, false)]
    public void only_speaking_to_each_other_is_a_talk(Channel channel, bool answered, bool isTalk) =>
        GivenCase.With(Pension).After(Anna, Talk(channel, answered)).Current.LastTalkAt.HasValue.ShouldBe(isTalk);

    [Fact]
    public void a_question_with_contact_is_new_no_more()
    {
        var story = GivenCase.With(Pension);
        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.New);

        story.After(Anna, Talk());
        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.AtFirstLine);
    }

    [Fact]
    public void another_desk_records_contact_too() =>
        GivenCase.With(Pension).When(Rosa, Talk()).ShouldAcceptOnly<ContactRecorded>().By.Desk.ShouldBe("rotterdam");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Anna, Talk()).ShouldRefuse("case-closed");
}
