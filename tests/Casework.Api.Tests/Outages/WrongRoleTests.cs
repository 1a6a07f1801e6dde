using Casework.Application.Store;

namespace Casework.Api.Tests.Outages;

/// <summary>Behind a pooler that drops start-up options the application would work as the owner of the tables.</summary>
[Collection(nameof(OutageDesk))]
public sealed class WrongRoleTests(OutageDesk desk)
{
    [Fact]
    public async Task a_start_as_another_role_is_refused()
    {
        // It never starts, so there is nothing to stop but its wire.
        var late = new OutageDesk();
        await using var wire = late.Wire;
        late.Wire.DropsOptions = true;
        var refused = await Should.ThrowAsync<Exception>(async () => await late.InitializeAsync());
        refused.All().OfType<WrongRoleException>().ShouldNotBeEmpty(refused.ToString());
    }

    [Fact]
    public async Task nothing_goes_on_as_another_role()
    {
        var taken = await desk.FirstLine().TakeIn();
        desk.Wire.DropsOptions = true;
        desk.Wire.Cut();
        desk.Wire.Mend();
        // What still lay in the pool is broken, whatever comes anew is refused.
        for (var i = 0; i < 3; i++) (await desk.FirstLine().Get(taken.Path)).ShouldBeProblem(503, "not-ready");
        (await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Dag" })).ShouldBeProblem(503, "not-ready");
        (await desk.Ready()).ShouldBeProblem(503, "not-ready");

        desk.Wire.DropsOptions = false;
        await desk.UntilReady();
        (await desk.FirstLine().Get(taken.Path)).ShouldBe(200);
    }
}
