using Casework.Domain.Cases.Mandates;
using Casework.Domain.Terms;
using CsCheck;

namespace Casework.Domain.Tests.Cases.Mandates;

/// <summary>
/// Whatever order mandates are granted, withdrawn and run out in: nobody does more than theirs holds, and after its end nothing at all.
/// </summary>
public class OnBehalfInAnyOrderTests
{
    private enum Step { Grant, Withdraw, LayDown, Wait, Act }

    private sealed record Tried(Step Step, int Which, MandateScope[] Scopes, int? Lasts, int Questions, int Act, int Days);

    private sealed record Expected(Guid Id, MandateScope[] Scopes, DateOnly? Until, Guid[]? Questions)
    {
        public bool Over { get; set; }
    }

    private static readonly Gen<Tried[]> Any = (
        from step in Gen.Frequency((3, Gen.Const(Step.Grant)), (1, Gen.Const(Step.Withdraw)),
            (1, Gen.Const(Step.LayDown)), (2, Gen.Const(Step.Wait)), (6, Gen.Const(Step.Act)))
        from which in Gen.Int[0, 3]
        from scopes in Gen.Enum<MandateScope>().Array[1, 4]
        from lasts in Gen.Int[0, 20].Nullable(0.3)
        from questions in Gen.Int[0, 2]
        from act in Gen.Int[0, OnBehalfTests.Acts.Length - 1]
        from days in Gen.Int[1, 12]
        select new Tried(step, which, scopes, lasts, questions, act, days)).Array[1, 25];

    [Fact]
    public void nobody_does_more_than_the_mandate_holds_or_later_than_its_end() => Any.Sample(steps =>
    {
        var story = GivenCase.With(Pension, Contributions).After(Anna, RequestPapers(Request1, Q1, "2027-02-01"));
        List<Expected> granted = [];
        foreach (var tried in steps)
        {
            if (tried.Step is Step.Grant) Grant(story, granted, tried);
            else if (tried.Step is Step.Wait) story.Later(24 * tried.Days);
            else if (granted.Count > 0 && !Holds(story, granted[tried.Which % granted.Count], tried)) return false;
        }

        return story.Current.Mandates.Select(mandate => mandate.IsCurrent(story.Now))
            .SequenceEqual(granted.Select(mandate => !IsOver(story, mandate)));
    }, iter: 1000);

    private static void Grant(Story story, List<Expected> granted, Tried tried)
    {
        Guid[]? questions = tried.Questions switch { 0 => null, 1 => [Q1], _ => [Q2] };
        DateOnly? until = tried.Lasts is { } days ? LocalDay.Of(story.Now).AddDays(days) : null;
        var mandate = new Expected(Id(200 + granted.Count), tried.Scopes, until, questions);
        if (story.Current.Mandates.Count(one => one.IsCurrent(story.Now)) == GrantMandate.MostAtOnce) return;
        story.After(Visitor, GivenMandate.Grant(until?.ToString("yyyy-MM-dd"), mandate.Id, tried.Scopes, questions));
        granted.Add(mandate);
    }

    private static bool Holds(Story story, Expected mandate, Tried tried)
    {
        var holder = Actor.Representative(mandate.Id);
        var (act, scope, question) = tried.Step is Step.Act ? OnBehalfTests.Acts[tried.Act] : (new WithdrawMandate(mandate.Id), null, null);
        var answer = story.When(tried.Step is Step.Withdraw ? Visitor : holder, act);
        var code = (answer as Decision.Refused)?.Refusal.Code;
        if (IsOver(story, mandate)) return code is "mandate-ended" or "mandate-over";
        if (tried.Step is Step.Withdraw or Step.LayDown)
        {
            story.Apply(answer.ShouldAccept());
            return mandate.Over = true;
        }

        var inside = scope is { } needed && mandate.Scopes.Contains(needed)
            && (mandate.Questions is null || question is null || mandate.Questions.Contains(question.Value));
        return inside ? code is not ("outside-mandate" or "mandate-ended") : code == "outside-mandate";
    }

    private static bool IsOver(Story story, Expected mandate) => mandate.Over || LocalDay.Of(story.Now) > mandate.Until;
}
