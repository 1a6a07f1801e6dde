using System.Text;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Timers;
using Casework.Import.Logs;
using Casework.Import.Mappings;
using Casework.Import.Recording;
using Casework.Import.Translation;

namespace Casework.Import.Tests.Recording;

public sealed class ImportedHistoryTests
{
    private const string Words = "name: test\nacts: { In: intake, Ask: informationAsked, Call: contact, Answer: answer, Decide: decision, Closed: closure }\n";
    private static readonly Reception Desk = new("2026-0000001", "utrecht", new("c1", "Coordinator"), "2026-11", "Vraag");

    [Theory]
    [InlineData("samples/receipt.xes.gz", "samples/receipt.map.yaml", 1_434)]
    [InlineData("Data/helpdesk.xes.gz", "samples/helpdesk.map.yaml", 4_580)]
    public void after_every_event_of_every_imported_case_exactly_one_official_answers_for_it(string log, string map, int cases)
    {
        var read = Read.File(log, map);

        read.Cases.Count.ShouldBe(cases);
        foreach (var imported in read.Cases)
        {
            CitizenCase? state = null;
            foreach (var (_, happened) in History(imported))
            {
                state = state.Evolve(imported.Id, happened);
                HistoryCheck.HasOneCaseManager(state).ShouldBeTrue($"{imported.ExternalReference} after {happened}");
            }

            state!.IsClosed.ShouldBeTrue();
            state.OpenQuestions.ShouldBeEmpty();
            HistoryCheck.Fault(imported.Id, History(imported)).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("samples/receipt.xes.gz", "samples/receipt.map.yaml")]
    [InlineData("Data/helpdesk.xes.gz", "samples/helpdesk.map.yaml")]
    public void every_event_of_the_source_can_be_read_back_from_exactly_one_event_of_the_case(string log, string map)
    {
        foreach (var imported in Read.File(log, map).Cases)
        {
            CaseEvent[] events = [.. History(imported).Select(each => each.Happened)];
            var fromSource = events.Where(each => each.Origin?.Index is not null).ToArray();
            var acts = imported.Acts.Where(act => act.SourceIndex is not null).ToArray();

            Facts(events[0]).ShouldBe(imported.Facts);
            fromSource.Select(each => each.Origin!.Index).ShouldBe(Enumerable.Range(0, acts.Length).Cast<int?>());
            fromSource.Select(each => (each.Origin!.Activity, each.Origin.Group, each.HappenedAt.ToString("o")))
                .ShouldBe(acts.Select(act => (act.Activity, act.Group, act.HappenedAt.ToString("o"))));
            fromSource.SelectMany(Facts).ShouldBe(acts.SelectMany(act => act.Facts));
        }
    }

    [Theory]
    [InlineData("samples/receipt.xes.gz", "samples/receipt.map.yaml")]
    [InlineData("Data/helpdesk.xes.gz", "samples/helpdesk.map.yaml")]
    public void no_imported_case_waits_for_a_timer_not_even_one_that_stays_open(string log, string map)
    {
        var mapping = MappingFile.Load(Path.Combine(AppContext.BaseDirectory, map)).Mapping!;
        foreach (var imported in Read.File(log, mapping with { KeepOpen = true }).Cases)
        {
            var state = History(imported).Aggregate((CitizenCase?)null, (before, each) => before.Evolve(imported.Id, each.Happened));
            WhatIsDue.Next(state!).ShouldBeNull(imported.ExternalReference);
        }
    }

    [Fact]
    public void ids_come_once_and_are_the_same_at_every_import()
    {
        var ids = Ids(Read.File("samples/receipt.xes.gz", "samples/receipt.map.yaml"));

        Ids(Read.File("samples/receipt.xes.gz", "samples/receipt.map.yaml")).ShouldBe(ids);
        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    [Fact]
    public void the_last_answer_before_the_closure_ends_the_question_and_earlier_ones_are_steps()
    {
        Names(Words, "In", "Answer", "Ask", "Answer", "Closed").ShouldBe(
            ["CaseOpened", "QuestionAsked", "StepRecorded intake", "StepRecorded answer", "StepRecorded informationAsked", "QuestionAnswered", "CaseClosed"]);
    }

    [Fact]
    public void a_decision_ends_the_question_without_an_outcome_since_the_log_names_none()
    {
        Names(Words, "Decide", "Closed").ShouldBe(["CaseOpened", "QuestionAsked", "QuestionEndRecorded", "CaseClosed"]);
        Last(Words, "Decide", "Closed").Questions[0].Outcome.ShouldBeNull();
    }

    [Fact]
    public void a_question_that_the_source_never_ends_ends_with_the_closure_once()
    {
        Names(Words, "Closed", "Answer", "Closed").ShouldBe(
            ["CaseOpened", "QuestionAsked", "QuestionEndRecorded", "CaseClosed", "CaseReopened", "StepRecorded answer", "CaseClosed"]);
    }

    [Fact]
    public void a_contact_of_a_log_is_never_the_talk_that_law_asks_for() => Last(Words, "Call").LastTalkAt.ShouldBeNull();

    [Fact]
    public void a_closed_case_was_its_first_authors_and_an_open_one_is_the_coordinators()
    {
        Last(Words, "In", "Closed").CaseManager.ShouldBe(new CaseManager("import:test/r1", "r1", null));
        Last(Words + "keepOpen: true", "In", "Answer").CaseManager.OfficialId.ShouldBe("c1");
        Last(Words + "author: nobody", "In", "Closed").CaseManager.OfficialId.ShouldBe("c1");
    }

    [Fact]
    public void what_the_store_or_the_calendar_cannot_hold_is_a_fault()
    {
        Fault(Case(Words, "a\0b")).ShouldContain("U+0000");
        Fault(Case(Words, "In") with { OpenedAt = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero) }).ShouldContain("9999");
    }

    private static string Fault(ImportedCase imported) => HistoryCheck.Fault(imported.Id, History(imported)).ShouldNotBeNull();

    private static Guid[] Ids(Read read) => [.. read.Cases.SelectMany(History).Select(each => each.Id)];

    private static IReadOnlyList<RecordedEvent> History(ImportedCase imported) =>
        ImportedHistory.Of(imported, Desk, text => new(imported.Id, "", Convert.ToBase64String(Encoding.UTF8.GetBytes(text))));

    private static IReadOnlyList<SourceFact> Facts(CaseEvent happened) =>
        SourceFactJson.Read(Encoding.UTF8.GetString(Convert.FromBase64String(happened.Origin!.Facts.Ciphertext)));

    private static IEnumerable<string> Names(string mapping, params string[] activities) =>
        History(Case(mapping, activities))
            .Select(each => each.Happened is StepRecorded step ? $"StepRecorded {step.Act}" : each.Happened.GetType().Name);

    private static CitizenCase Last(string mapping, params string[] activities)
    {
        var imported = Case(mapping, activities);
        return History(imported).Aggregate((CitizenCase?)null, (state, each) => state.Evolve(imported.Id, each.Happened))!;
    }

    private static ImportedCase Case(string mapping, params string[] activities)
    {
        LogEvent[] events = [.. activities.Select((name, i) => new LogEvent(
            [new("concept:name", name), new("time:timestamp", $"2026-01-0{i + 1}T10:00:00Z", AttributeType.Date), new("org:resource", $"r{i + 1}")], i))];
        return ((TranslatedTrace)TraceTranslation.Translate(new(1, 1, [new("concept:name", "1")], events), Read.Mapping(mapping))).Imported;
    }
}
