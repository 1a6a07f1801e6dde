using System.Collections.Concurrent;
using System.Text.Json;
using Casework.Domain.Cases.Sharing;
using CsCheck;

namespace Casework.Domain.Tests.Laws;

/// <summary>Laws 1 to 3 after every step of any life of a case.</summary>
public class LawsHoldOverAnySequenceTests
{
    // Shouldly compiles a lambda at every call, so the checks below are plain conditions.
    private const long Many = 1000;

    // The rarest act that is looked for stands in one life of two hundred and fifty: so many lives miss it once in 10^17 runs.
    private const long EnoughForTheRarest = 10_000;

    [Fact]
    public void there_is_always_exactly_one_case_manager() => After_every_step((story, before, events) =>
    {
        story.Current.CaseManager.OfficialId.ShouldNotBeNullOrEmpty();
        story.Current.FirstLine.OfficialId.ShouldNotBeNullOrEmpty();
        events.OfType<CaseManagerMoved>().Count().ShouldBeLessThanOrEqualTo(1);
        if (events.All(e => e is not (CaseManagerMoved or CaseAssigned or ActTakenBack { Kind: UndoableAct.Assignment })))
            story.Current.CaseManager.ShouldBe(before.CaseManager);
    });

    [Fact]
    public void the_second_line_has_the_role_exactly_when_one_organisation_holds_every_open_question() => After_every_step((story, _, _) =>
    {
        string?[] holders = [.. story.Current.OpenQuestions.Where(q => !q.Holder.BackOffice).Select(q => q.Holder.Organisation).Distinct()];
        if (holders.Length > 0) story.Current.CaseManager.Organisation.ShouldBe(holders.Length == 1 ? holders[0] : null);
    });

    [Fact]
    public void the_role_goes_to_the_first_line_official_or_to_the_specialist_named_last() => After_every_step((story, _, _) =>
    {
        var (after, organisation) = (story.Current, story.Current.CaseManager.Organisation);
        var named = organisation is null ? after.FirstLine : after.Specialists.Last(s => s.Organisation == organisation).Official;
        if (story.Events[^1] is CaseManagerMoved) after.CaseManager.OfficialId.ShouldBe(named.OfficialId);
    });

    [Fact]
    public void nothing_moves_before_acceptance_and_an_offer_is_accepted_whole() => After_every_step((story, before, events) =>
    {
        foreach (var question in before.Questions)
        {
            var after = story.Current.Question(question.Id)!.Holder;
            if (after != question.Holder) events.Any(e => Moves(e, before, question.Id)).ShouldBeTrue();
        }

        foreach (var accepted in events.OfType<HandOffAccepted>())
        {
            var offer = Offer(before, accepted.HandOffId);
            offer.QuestionIds.All(id => story.Current.Question(id)!.IsHeldBy(offer.Organisation)).ShouldBeTrue();
        }
    });

    [Fact]
    public void what_is_offered_is_open_and_in_one_offer_only() => After_every_step((story, _, _) =>
    {
        Guid[] offered = [.. story.Current.HandOffs.Where(o => o.IsOpen).SelectMany(o => o.QuestionIds.Distinct())];
        offered.ShouldBeUnique();
        offered.All(id => story.Current.Question(id)!.IsOpen).ShouldBeTrue();
        if (story.Current.IsClosed) story.Current.OpenQuestions.ShouldBeEmpty();
    });

    [Fact]
    public void of_two_who_accept_at_the_same_moment_the_second_hears_who_was_first() => After_every_step((story, _, _) =>
    {
        foreach (var offer in story.Current.HandOffs.Where(o => o.IsOpen && o.Organisation == Svb))
        {
            if (story.When(Bram, Accept(offer.Id, Bram)) is not Decision.Accepted first) continue;
            story.When(Carla, Accept(offer.Id, Carla)).ShouldAccept();
            var at = new Circumstances(Carla, story.Now, SmallCatalogue.Catalogue);
            story.Current.After(first.Events).Handle(Accept(offer.Id, Carla), at).ShouldRefuse("already-accepted", "Bram");
        }
    });

    [Fact]
    public void every_event_has_an_author_and_a_time_that_is_not_in_the_future() => After_every_step((story, _, events) =>
        events.All(e => e.By != Author.Unknown && e.HappenedAt <= story.Now && e.HappenedAt > default(DateTimeOffset)).ShouldBeTrue());

    [Fact]
    public void withdrawn_consent_takes_the_parts_away_and_moves_nothing() => After_every_step((story, before, events) =>
    {
        if (events.OfType<SharingConsentWithdrawn>().FirstOrDefault() is not { } withdrawn) return;
        SharedWith.Parts(story.Current, withdrawn.Organisation).All(part => part.Ground != SharingGround.Consent).ShouldBeTrue();
        (story.Current.Questions.SequenceEqual(before.Questions) && story.Current.CaseManager == before.CaseManager && events.Count == 1)
            .ShouldBeTrue();
    });

    [Fact]
    public void what_is_taken_back_is_as_it_was_before_the_act() => AnySequence.Lives.Sample(life =>
    {
        Dictionary<long, CitizenCase> states = [];
        AnySequence.Live(life, (story, before, events) =>
        {
            foreach (var happened in events)
            {
                states[before.Version] = before;
                before = before.Evolve(before.Id, happened);
            }

            if (events.OfType<ActTakenBack>().FirstOrDefault() is { } back && states.TryGetValue(back.Version - 1, out var former))
                IsAsBefore(back, former, story.Current).ShouldBeTrue(back.ToString());
        });
    }, iter: Many);

    [Fact]
    public void what_was_stored_gives_the_same_case_again() => AnySequence.Lives.Sample(life =>
    {
        var story = AnySequence.Live(life, (_, _, _) => { });
        var stored = story.Events.Select(e => (Type: e.GetType(), Json: JsonSerializer.Serialize(e, e.GetType())));
        var replayed = stored.Aggregate((CitizenCase?)null,
            (state, e) => state.Evolve(TheCase, (CaseEvent)JsonSerializer.Deserialize(e.Json, e.Type)!));

        var expected = JsonSerializer.Serialize(story.Current);
        JsonSerializer.Serialize(replayed).ShouldBe(expected);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<CitizenCase>(expected)).ShouldBe(expected);
    }, iter: Many);

    [Fact]
    public void these_lives_hold_whatever_the_laws_speak_of()
    {
        var seen = new ConcurrentDictionary<Type, bool>();
        After_every_step((_, _, events) => events.ToList().ForEach(e => seen[e.GetType()] = true), EnoughForTheRarest);

        Type[] expected =
        [
            typeof(HandOffProposed), typeof(HandOffAccepted), typeof(HandOffRefused), typeof(HandOffWithdrawn), typeof(HandOffEscalated),
            typeof(HandOffLapsed), typeof(QuestionHandedBack),
            typeof(CaseManagerMoved), typeof(CaseAssigned), typeof(QuestionSentToBackOffice),
            typeof(QuestionTakenFromBackOffice), typeof(QuestionAnswered), typeof(QuestionDecided), typeof(InformationRequestExpired),
            typeof(TriageOverruled), typeof(CaseClosed), typeof(CaseReopened), typeof(ObjectionLodged),
            typeof(SharingConsentWithdrawn), typeof(SuggestionTaken), typeof(SuggestionDeclined),
            typeof(QuestionServiceNamed), typeof(ActTakenBack),
        ];
        expected.Except(seen.Keys).ShouldBeEmpty();
    }

    private static void After_every_step(Action<Story, CitizenCase, IReadOnlyList<CaseEvent>> look, long lives = Many) =>
        AnySequence.Lives.Sample(life => { AnySequence.Live(life, look); }, iter: lives);

    private static bool IsAsBefore(ActTakenBack back, CitizenCase former, CitizenCase now) => back.Kind switch
    {
        UndoableAct.Assignment or UndoableAct.Closure =>
            now.CaseManager == former.CaseManager && now.FirstLine == former.FirstLine && !now.IsClosed,
        UndoableAct.Triage when (former.Question(back.SubjectId!.Value), now.Question(back.SubjectId.Value)) is ({ } was, { } q) =>
            (was.Route, was.Overruled, was.Holder) == (q.Route, q.Overruled, q.Holder),
        UndoableAct.SupportNeed => now.Support == former.Support,
        UndoableAct.HandOff =>
            Offer(now, back.SubjectId!.Value).Status == HandOffStatus.Withdrawn
                && former.Withdrawn.All(taken => now.Withdrawn.Contains(taken)),
        _ => true,
    };

    private static bool Moves(CaseEvent happened, CitizenCase before, Guid question) => happened switch
    {
        HandOffAccepted e => Offer(before, e.HandOffId).QuestionIds.Contains(question),
        QuestionHandedBack e => e.QuestionId == question,
        QuestionSentToBackOffice e => e.QuestionId == question,
        QuestionTakenFromBackOffice e => e.QuestionId == question,
        _ => false,
    };

    private static HandOff Offer(CitizenCase current, Guid id) => current.HandOffs.Single(o => o.Id == id);
}
