using Casework.Domain.Cases.Contacts;

namespace Casework.Domain.Tests.Cases.Contacts;

public class ReceiveMessageTests
{
    [Fact]
    public void the_citizen_writes() =>
        GivenCase.With(Pension).When(Visitor, new ReceiveMessage(Thing1, Something)).ShouldAcceptOnly<MessageReceived>().MessageId.ShouldBe(Thing1);

    [Fact]
    public void a_closed_case_takes_the_message_as_well() =>
        GivenCase.Closed().When(Visitor, new ReceiveMessage(Thing1, Something)).ShouldAcceptOnly<MessageReceived>();
}
