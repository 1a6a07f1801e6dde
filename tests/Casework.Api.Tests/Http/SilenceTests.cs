namespace Casework.Api.Tests.Http;

public sealed class SilenceTests(TestDesk desk)
{
    private const string Name = "Mevrouw Zwijgzaam-Stilstra";

    [Fact]
    public async Task neither_answers_nor_logs_repeat_what_people_wrote()
    {
        var bsn = Scenarios.NewBsn();
        var wrong = bsn[..8] + (char)('0' + ((bsn[8] - '0' + 1) % 10));
        List<Answer> answers = [];
        foreach (var body in (object[])
        [
            Intake(wrong, Name), $$$"""{"citizen":{"kind":"person","name":"{{{Name}}}","bsn":{{{bsn}}} }}""", $$$"""{"citizen":{"kind":"{{{Name}}}"}}""",
            $$"""{"channel":"counter","questions":[{"text":"{{Name}} {{bsn}}\ud800"}]}""", $$"""{"questions":[{"text":"{{Name}}""",
        ])
            answers.Add(await desk.FirstLine().Post("/cases", body));
        foreach (var answer in answers) answer.ShouldBe(400).Text.ShouldSatisfyAllConditions(text => text.ShouldNotContain("Zwijgzaam"), text => text.ShouldNotContain(bsn), text => text.ShouldNotContain(wrong));

        // Lost races are logged by the store with all that they tried to write.
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i => TakenIn.Of(await desk.FirstLine("anna" + i).Post("/cases", Intake(bsn, Name)))));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => desk.FirstLine().Post($"{taken[0].Path}/notes", new { text = $"{Name} {bsn} {i}" })));

        desk.Logs.Lines.ShouldNotContain(line => line.Contains("Zwijgzaam") || line.Contains(bsn) || line.Contains(wrong) || line.Contains(taken[0].TrackingCode));
    }

    private static object Intake(string bsn, string name) =>
        new { citizen = new { kind = "person", name, bsn }, channel = "counter", questions = new[] { new { text = $"{name} vraagt iets" } } };
}
