using Casework.Application.Store;
using Marten;

namespace Casework.Api.Tests.Http;

public sealed class StoredAnswersTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task a_key_is_forgotten_after_a_day_whether_cleared_away_or_not()
    {
        var taken = await desk.FirstLine().TakeIn();
        var first = await Note(taken, "daily");
        desk.Clock.Advance(TimeSpan.FromHours(23));
        (await Note(taken, "daily")).Text.ShouldBe(first.ShouldBe(201).Text);
        desk.Clock.Advance(TimeSpan.FromHours(2));
        var second = await Note(taken, "daily");
        second.ShouldBe(201).Text.ShouldNotBe(first.Text);
        (await Note(taken, "daily")).Text.ShouldBe(second.Text);
    }

    [Fact]
    public async Task old_answers_are_cleared_away_and_new_ones_stay()
    {
        var taken = await desk.FirstLine().TakeIn();
        await Note(taken, "old");
        desk.Clock.Advance(TimeSpan.FromHours(25));
        await Note(taken, "new");
        await Waiting.Until(async () => await Kept(taken) == 1, "the old answer goes");
    }

    private async Task<int> Kept(TakenIn taken)
    {
        await using var session = desk.Store.QuerySession();
        return await session.Query<StoredAnswer>().CountAsync(answer => answer.CaseId == Guid.Parse(taken.CaseId), TestContext.Current.CancellationToken);
    }

    private Task<Answer> Note(TakenIn taken, string key) => desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Let op" }, ("Idempotency-Key", key));
}
