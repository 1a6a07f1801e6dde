using Casework.Domain.Cases.Help;
using CsCheck;

namespace Casework.Domain.Tests.Cases.Help;

/// <summary>
/// In whatever order people ask, offer, decline, choose, withdraw and wait: without a choice nobody gets a mandate, and of one request at
/// most one helper does.
/// </summary>
public class LocalHelpInAnyOrderTests
{
    private enum Step { Ask, Offer, Decline, Choose, Withdraw, Wait }

    private static readonly string[] Helpers = [GivenHelp.Library, GivenHelp.Brigade, GivenHelp.Elsewhere];

    private static readonly Gen<(Step Step, int Helper, int Which, int Days)[]> Any = Gen.Select(
        Gen.Frequency((2, Gen.Const(Step.Ask)), (4, Gen.Const(Step.Offer)), (2, Gen.Const(Step.Decline)),
            (2, Gen.Const(Step.Choose)), (1, Gen.Const(Step.Withdraw)), (1, Gen.Const(Step.Wait))),
        Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[1, 6], (step, helper, which, days) => (step, helper, which, days)).Array[1, 30];

    [Fact]
    public void without_a_choice_nobody_gets_a_mandate() => Any.Sample(steps =>
    {
        var story = GivenCase.With(Pension);
        for (var i = 0; i < steps.Length; i++)
        {
            var (step, helper, which, days) = steps[i];
            if (step is Step.Wait) story.Later(24 * days).AfterTheTimersLooked();
            else if (Act(story, step, Helpers[helper], which, Id(300 + i)) is var (actor, act) && story.When(actor, act) is Decision.Accepted done) story.Apply(done.Events);
            if (!IsSound(story)) return false;
        }

        return true;
    }, iter: 2000);

    private static (Actor, ICaseCommand) Act(Story story, Step step, string helper, int which, Guid id)
    {
        var request = Pick(story.Current.LocalHelp.Select(asked => asked.Id), which);
        return step switch
        {
            Step.Ask => (Visitor, new AskLocalHelp(id, which % 2 == 0 ? null : [helper], null, null)),
            Step.Offer => (Actor.LocalHelper(helper), new OfferLocalHelp(request, id, helper, null, null, null)),
            Step.Decline => (Actor.LocalHelper(helper), new DeclineLocalHelp(request, helper, null)),
            Step.Withdraw => (Visitor, new WithdrawLocalHelp(request)),
            _ => (Visitor, new ChooseLocalHelp(Pick(story.Current.LocalHelp.SelectMany(asked => asked.Answers).Select(said => said.OfferId).OfType<Guid>(), which), GivenMandate.Grant(id: id))),
        };
    }

    private static bool IsSound(Story story)
    {
        var current = story.Current;
        var chosen = story.Events.OfType<LocalHelpChosen>().ToList();
        return current.Mandates.Select(mandate => mandate.Id).SequenceEqual(chosen.Select(choice => choice.MandateId))
            && chosen.All(choice => choice.By.Role is Role.Citizen)
            && current.LocalHelp.All(asked => (asked.Status is LocalHelpStatus.Chosen) == (asked.MandateId is not null)
                && asked.Answers.All(said => asked.Helpers.Contains(said.Helper))
                && asked.Answers.Select(said => said.Helper).Distinct().Count() == asked.Answers.Count
                && (asked.Chosen is null || asked.Answers.Any(said => said.OfferId == asked.Chosen)))
            && current.LocalHelp.Count(asked => asked.IsOpen) <= 1;
    }

    private static Guid Pick(IEnumerable<Guid> ids, int which) =>
        ids.ToArray() is { Length: > 0 } some ? some[which % some.Length] : Nothing;
}
