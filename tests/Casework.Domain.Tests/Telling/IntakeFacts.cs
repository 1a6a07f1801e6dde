using Casework.Domain.Cases.Intake;

namespace Casework.Domain.Tests.Telling;

/// <summary>How a case comes in: a person at Anna's counter, unless the test says otherwise.</summary>
internal sealed record IntakeFacts(Actor By, Wish? Wish = null, SupportNeed? Need = null)
{
    public CaseOpened Opening { get; init; } = new(
        "2026-0000001", CitizenKind.Person, Something, Something, null, null, Channel.Counter, "utrecht", null, "nl", false, [],
        By.Official(), Something, "hash", null, null, null, "2026-11");
}
