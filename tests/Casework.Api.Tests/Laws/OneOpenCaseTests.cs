namespace Casework.Api.Tests.Laws;

public sealed class OneOpenCaseTests(TestDesk desk)
{
    private static readonly string[] Desks = ["utrecht", "rotterdam", "groningen"];

    [Fact, Trait("Category", "Smoke")]
    public Task twenty_counters_at_once_make_one_case_of_a_citizen() => ShouldMakeOneCase(new { kind = "person", bsn = Scenarios.NewBsn() });

    [Fact]
    public Task and_one_case_of_a_business() => ShouldMakeOneCase(new { kind = "business", kvkNumber = "10203040" });

    [Fact]
    public async Task closing_while_an_intake_joins_loses_no_question()
    {
        for (var i = 0; i < 5; i++)
        {
            var bsn = Scenarios.NewBsn();
            var taken = await desk.FirstLine().TakeIn(bsn);
            await desk.FirstLine().AnswerAll(taken);
            var closing = desk.FirstLine().Post($"{taken.Path}/closure");
            var second = await desk.FirstLine("rob", "rotterdam").TakeIn(bsn);
            (await closing).Status.ShouldBe(second.CaseId == taken.CaseId ? 409 : 204);
            (await desk.State(second)).IsClosed.ShouldBeFalse();
        }
    }

    private async Task ShouldMakeOneCase(object citizen)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => desk.FirstLine("official-" + i, Desks[i % 3]).Post("/cases", new
        {
            citizen,
            channel = "counter",
            questions = new[] { new { text = "Vraag " + i } },
        })));
        answers.Count(answer => answer.Status == 201).ShouldBe(1, string.Join('\n', answers.Where(a => a.Status > 201).Select(a => a.Text)));
        answers.Count(answer => answer.Status == 200 && answer.Json["joined"]!.GetValue<bool>()).ShouldBe(19);
        answers.Select(answer => answer.String("caseId")).Distinct().Count().ShouldBe(1);
        (await desk.State(TakenIn.Of(answers[0]))).Questions.Count.ShouldBe(20);
    }
}
