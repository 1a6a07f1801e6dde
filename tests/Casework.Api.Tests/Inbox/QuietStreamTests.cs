using System.Collections.Concurrent;
using System.Diagnostics;

namespace Casework.Api.Tests.Inbox;

/// <summary>What following costs while nothing happens.</summary>
public sealed class QuietStreamTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task in_silence_there_is_a_sign_of_life_and_one_look_at_a_time_however_many_listen()
    {
        ConcurrentBag<string> asked = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TagObjects.Select(tag => tag.Value).OfType<string>().FirstOrDefault(IsOfTheInbox) is { } text) asked.Add(text);
            },
        };
        ActivitySource.AddActivityListener(listener);
        List<FollowedInbox> streams = [];
        for (var i = 0; i < 20; i++) streams.Add((await FollowedInbox.Open(desk, FollowedInbox.Token(desk, TimeSpan.FromHours(1), $"anna-{i}"))).Inbox);

        asked.Clear();
        var watch = Stopwatch.StartNew();
        // Three signs of life of each, a second apart.
        for (var i = 0; i < 3; i++)
            foreach (var stream in streams) (await stream.Block())!.Id.ShouldNotBeNull();
        // Three looks a second at most: a question of each connection would be twenty a second, with every sign of life.
        asked.Count.ShouldBeInRange(1, (int)(watch.Elapsed.TotalSeconds * 3.4) + 2);

        // A busy machine notices late that they have gone; whoever goes on asking never leaves a second of silence.
        foreach (var stream in streams) await stream.DisposeAsync();
        await Waiting.Until(async () =>
        {
            asked.Clear();
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            return asked.IsEmpty;
        }, "nobody listens, so nobody asks");
    }

    /// <summary>Others that follow the events ask too; what is asked for an inbox names it.</summary>
    private bool IsOfTheInbox(string statement) => statement.Contains(desk.Schema, StringComparison.Ordinal) && statement.Contains("inbox", StringComparison.Ordinal);
}
