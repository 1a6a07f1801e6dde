using Casework.Domain.Cases.Contacts;

namespace Casework.Domain.Tests.Cases.Contacts;

public class ReceiveMessageTests
{
    [Fact]
    public void it_may_ask_why_somebody_looked() =>
        GivenCase.With(Pension).When(Visitor, new ReceiveMessage(Thing1, Something, AboutReader: "secondLine.svb.case-handling"))
            .ShouldAcceptOnly<MessageReceived>().AboutReader.ShouldBe("secondLine.svb.case-handling");

    [Fact]
    public void the_citizen_writes() =>
        GivenCase.With(Pension).When(Visitor, new ReceiveMessage(Thing1, Something))
            .ShouldAcceptOnly<MessageReceived>().MessageId.ShouldBe(Thing1);

    [Fact]
    public void a_closed_case_takes_the_message_as_well() =>
        GivenCase.Closed().When(Visitor, new ReceiveMessage(Thing1, Something)).ShouldAcceptOnly<MessageReceived>();

    [Fact]
    public void a_reply_says_what_it_answers_and_how()
    {
        var reply = GivenAsked("document", "talk").When(Visitor, Reply("talk")).ShouldAcceptOnly<MessageReceived>();
        (reply.InReplyTo, reply.ReplyOption).ShouldBe((Thing2, "talk"));
    }

    [Fact]
    public void every_message_can_be_answered_and_in_another_way_only_where_its_sender_gave_it()
    {
        GivenAsked("talk").When(Visitor, Reply("answer")).ShouldAccept();
        GivenAsked("talk").When(Visitor, Reply(null)).ShouldAccept();
        GivenAsked("talk").When(Visitor, Reply("question")).ShouldRefuse("reply-not-offered");
    }

    [Fact]
    public void what_was_never_sent_is_not_answered() => GivenCase.With(Pension).When(Visitor, Reply(null)).ShouldRefuse("unknown-message");

    private static Story GivenAsked(params string[] options) =>
        GivenCase.With(Pension).After(Anna, new SendMessage(Thing2, Something, options));

    private static ReceiveMessage Reply(string? option) => new(Thing1, Something, Thing2, option);
}
