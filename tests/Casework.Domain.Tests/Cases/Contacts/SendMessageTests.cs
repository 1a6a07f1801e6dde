using Casework.Domain.Cases.Contacts;

namespace Casework.Domain.Tests.Cases.Contacts;

public class SendMessageTests
{
    private static readonly SendMessage Write = new(Thing1, Something, ["call-me"]);

    [Fact]
    public void a_message_names_the_ways_to_answer() =>
        GivenCase.With(Pension).When(Anna, Write).ShouldAcceptOnly<MessageSent>().ReplyOptions.ShouldBe(["call-me"]);

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Anna, Write).ShouldRefuse("case-closed");
}
