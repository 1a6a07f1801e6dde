namespace Casework.Api.Tests.Cases.Objections;

public sealed class HearObjectionEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_hearing_is_held()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb", "carla").Do(taken, $"objections/{objection}/hearing", new { heldOn = "2026-11-24" }), "objection-heard");
    }

    [Fact]
    public async Task or_it_is_waived_for_a_reason()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb", "carla").Do(taken, $"objections/{objection}/hearing", new { waivedBecause = "De indiener wil niet" }), "objection-hearing-waived");
    }

    [Fact]
    public async Task exactly_one_of_the_two_is_given()
    {
        var (taken, objection) = await desk.ObjectedCase();
        foreach (var body in (object[])[new { }, new { heldOn = "2026-11-24", waivedBecause = "Allebei" }])
            await desk.Specialist("svb", "carla").ShouldHearOf($"{taken.Path}/objections/{objection}/hearing", body, ("heldOn", "one-of-two"));
    }
}
