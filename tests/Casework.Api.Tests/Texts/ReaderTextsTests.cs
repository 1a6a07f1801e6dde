using System.Text.RegularExpressions;
using Casework.Application.Texts;
using Casework.Application.Track;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues.Triage;
using Casework.Projections.Events;

namespace Casework.Api.Tests.Texts;

public sealed partial class ReaderTextsTests
{
    private static readonly Words Words = new();

    [Fact]
    public void both_languages_have_the_same_texts_with_the_same_places()
    {
        Words.All("en").Keys.Order().ShouldBe(Words.All("nl").Keys.Order());
        foreach (var (key, text) in Words.All("nl")) Places(Words.All("en")[key]).ShouldBe(Places(text), key);
    }

    [Fact]
    public void every_event_has_its_sentence_in_the_history() =>
        EventContract.Names.Values.Select(name => $"history.{name}").Except(Words.All("nl").Keys).ShouldBeEmpty();

    [Fact]
    public void every_place_in_a_sentence_is_a_field_of_its_event()
    {
        foreach (var (type, name) in EventContract.Names)
        {
            string[] fields = [.. type.GetProperties().Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])];
            Places(Words.All("nl")[$"history.{name}"]).Select(place => place.Trim('{', '}').Split('.')[0]).Except(fields).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void every_code_that_a_sentence_of_the_history_tells_has_its_word()
    {
        string[] keys =
        [
            .. from named in EventContract.Names
               from place in Places(Words.All("nl")[$"history.{named.Value}"]).Select(place => place.Trim('{', '}'))
               from code in Codes(named.Key, place.Split('.'))
               select $"word.{place.Split('.')[^1]}.{char.ToLowerInvariant(code[0])}{code[1..]}",
        ];
        keys.Distinct().Except(Words.All("nl").Keys).ShouldBeEmpty();
        keys.ShouldContain("word.outcome.partlyGranted");
    }

    /// <summary>The values of the list that a field is of, or nothing when it is of none.</summary>
    private static string[] Codes(Type type, ReadOnlySpan<string> path)
    {
        var field = type.GetProperty($"{char.ToUpperInvariant(path[0][0])}{path[0][1..]}")?.PropertyType;
        if (field is null) return [];
        if (field.IsGenericType) field = field.GetGenericArguments()[0];
        return path.Length > 1 ? Codes(field, path[1..]) : field.IsEnum ? Enum.GetNames(field) : [];
    }

    [Fact]
    public void every_step_status_and_word_of_the_track_has_its_text()
    {
        string[] keys =
        [
            .. TrackSteps.Codes.Select(code => $"track.step.{code}"),
            .. Enum.GetNames<QuestionStatus>().Select(name => $"track.where.{name}"),
            .. Enum.GetNames<Domain.Catalogues.Triage.Route>().Select(name => $"track.handling.{name}"),
            .. Enum.GetNames<DecisionOutcome>().Select(name => $"track.outcome.{name}"),
            .. Enum.GetNames<Wish>().Select(name => $"track.wish.{name}"),
            .. Enum.GetNames<SupportLevel>().Select(name => $"track.support.{name}"),
            .. Enum.GetNames<SuggestionStatus>().Select(name => $"track.suggestion.{name}"),
            .. Enum.GetNames<SharingGround>().Select(name => $"track.ground.{name}"),
            .. Enum.GetNames<PromiseStatus>().Select(name => $"track.promise.{name}"),
            .. Enum.GetNames<CallBackStatus>().Select(name => $"track.call-back.{name}"), "track.call-back.reached", "track.call-back.overdue",
            .. ((string[])[.. Enum.GetNames<DecisionOutcome>(), .. Enum.GetNames<MediationOutcome>(), .. Enum.GetNames<ObjectionOutcome>(), .. Enum.GetNames<ComplaintOutcome>()])
                .Select(name => $"track.result.{char.ToLowerInvariant(name[0])}{name[1..]}"),
            .. Enum.GetNames<Role>().Where(name => name is not ("System" or "Citizen")).Select(name => $"track.role.{char.ToLowerInvariant(name[0])}{name[1..]}"),
        ];
        keys.Except(Words.All("nl").Keys).ShouldBeEmpty();
    }

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"\{[a-zA-Z0-9.]+\}")]
    private static partial Regex Place();
}
