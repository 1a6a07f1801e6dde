using Casework.Api.Tests.Outbox;

namespace Casework.Api.Tests.Crash;

/// <summary>Law 11 for subscribers: the process is killed between the event and every step of its delivery, and what arrives is counted at the receiver.</summary>
public sealed class WebhookCrashTests
{
    private const string Path = "/hooks/crash";

    /// <summary>Where the receiver has the event and the killed process could not write that down: it comes once more, under the same id.</summary>
    private static readonly string[] Unavoidable = ["receiving", "sent"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact, Trait("Category", "Crash")]
    public async Task no_event_is_lost_and_none_comes_under_a_second_id_wherever_the_process_dies()
    {
        await using var receiver = new Receiver();
        await using var system = new RunningSystem { Settings = { ["Outbox__LeaseSeconds"] = "10" } };
        await system.Start();
        var gates = new Gates(system.Schema);
        await gates.Build();
        (await system.Official("coordinator").Post("/webhooks", new { url = receiver.Address + Path, eventTypes = new[] { "note-added" }, secret = "een geheim van minstens vierentwintig tekens" })).ShouldBe(201);
        var taken = await system.Official().TakeIn();
        var acts = 0;
        foreach (var step in Gates.All)
        {
            await using (var gate = await gates.Close(step))
            {
                await Note(system, taken, step);
                await gate.UntilSomebodyWaits();
                await system.Kill();
            }

            await system.Start();
            await UntilHeard(receiver, ++acts);
        }

        var dead = new TaskCompletionSource();
        receiver.Answers = _ =>
        {
            if (!dead.Task.IsCompleted) system.KillNow();
            dead.TrySetResult();
            return 200;
        };
        await Note(system, taken, "receiving");
        await dead.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await system.Kill();
        await system.Start();
        // The last one is only known not to be lost when another has come behind it.
        await Note(system, taken, "after");
        await UntilHeard(receiver, acts += 2);
        Count(receiver, acts);
    }

    /// <summary>Every event of the case under one id, and a second copy only where it cannot be avoided.</summary>
    private static void Count(Receiver receiver, int acts)
    {
        var events = receiver.At(Path).GroupBy(posted => posted.Json["sequence"]!.GetValue<string>()).ToArray();
        events.Length.ShouldBe(acts);
        events.ShouldAllBe(copies => copies.Select(posted => posted.Headers["webhook-id"]).Distinct().Count() == 1);
        events.Select(copies => copies.First().Headers["webhook-id"]).Distinct().Count().ShouldBe(acts);
        events.Count(copies => copies.Count() > 1).ShouldBeLessThanOrEqualTo(Unavoidable.Length);
        events.ShouldAllBe(copies => copies.Count() <= 2);
        TestContext.Current.TestOutputHelper?.WriteLine($"{acts - 1} kills, {acts} events, {receiver.At(Path).Length - acts} second copies");
    }

    private static Task UntilHeard(Receiver receiver, int acts) =>
        OutDesk.Until(() => receiver.At(Path).Select(posted => posted.Headers["webhook-id"]).Distinct().Count() == acts, $"event {acts}", Patience);

    private static async Task Note(RunningSystem system, TakenIn taken, string text) => (await system.Official().Post($"{taken.Path}/notes", new { text })).ShouldBe(201);
}
