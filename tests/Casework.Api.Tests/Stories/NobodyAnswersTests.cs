using Casework.Application.Commands;
using Casework.Domain.Cases.Timers;
using Wolverine.Tracking;

namespace Casework.Api.Tests.Stories;

/// <summary>Story C: nobody answers.</summary>
public sealed class NobodyAnswersTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task an_offer_lapses_and_the_next_one_has_one_winner()
    {
        var anna = desk.FirstLine();
        var taken = await anna.TakeIn();
        await anna.Offer(taken);
        for (var i = 0; i < 2; i++)
        {
            var due = WhatIsDue.Next(await desk.State(taken))!.Value;
            desk.Clock.SetUtcNow(due);
            await desk.Host.InvokeMessageAndWaitAsync(new LookAtCase(Guid.Parse(taken.CaseId), due));
        }

        (await desk.History(taken)).TakeLast(3).ShouldBe(["hand-off-proposed", "hand-off-escalated", "hand-off-lapsed"]);
        await anna.TalkTo(taken);
        var again = await anna.Offer(taken);
        var answers = await Task.WhenAll(((string[])["bram", "boris"]).Select(name => desk.Specialist("svb", name)
            .Post($"{taken.Path}/hand-offs/{again}/acceptance", new { specialistId = name, specialistName = name })));
        answers.Count(answer => answer.Status == 204).ShouldBe(1);
        answers.Single(answer => answer.Status != 204).ShouldBeProblem(409, "already-accepted");
        answers.Single(answer => answer.Status != 204).String("detail").ShouldContain((await desk.State(taken)).CaseManager.Name);
    }
}
