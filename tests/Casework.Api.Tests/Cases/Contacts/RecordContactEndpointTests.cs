namespace Casework.Api.Tests.Cases.Contacts;

public sealed class RecordContactEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task a_contact_is_recorded_and_answered_with_its_id()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Post($"{taken.Path}/contacts", new { channel = "phone", direction = "in", summary = "Vroeg naar de datum" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("contactId"), "contact-recorded");
    }

    [Fact]
    public async Task no_desk_is_the_wrong_one_once_the_purpose_is_said()
    {
        var taken = await desk.FirstLine().TakeIn();
        object contact = new { channel = "counter", direction = "in", summary = "Bracht de trouwakte" };
        (await desk.FirstLine("rob", "rotterdam").Post($"{taken.Path}/contacts", contact, ("X-Purpose", "citizen-present"))).ShouldName("contactId");
        (await desk.FirstLine("rob", "rotterdam").Post($"{taken.Path}/contacts", contact)).ShouldBeProblem(403, "purpose-required");
    }

    [Fact]
    public async Task a_closed_case_takes_no_contact()
    {
        var taken = await desk.ClosedCase();
        (await desk.FirstLine().Post($"{taken.Path}/contacts", new { channel = "phone", direction = "in", summary = "Belde" })).ShouldBeProblem(409, "case-closed");
    }

    [Fact]
    public async Task a_contact_has_a_channel_a_direction_and_a_summary()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/contacts", new { }, ("channel", "required"), ("direction", "required"), ("summary", "required"));
    }
}
