namespace Casework.Api.Tests.Records;

/// <summary>Messages that Development writes to files name an address: they are as secret as what they are about, and go with it.</summary>
public sealed class MessageFilesTests(RecordsDesk desk) : IClassFixture<RecordsDesk>
{
    private const string Address = "vuurvlinder@example.org";

    [Fact]
    public async Task only_their_owner_reads_them_and_they_go_with_the_personal_data_of_their_case_alone()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("It has other rights.");
        var (taken, other) = (await Closed(), await Closed());
        await Waiting.Until(() => Files(taken).Length == 3 && Files(other).Length == 3, "receipt, answer and closure of both cases");
        foreach (var file in Files(taken))
        {
            ModeOf(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.ReadAllText(file).ShouldContain(Address);
        }

        ModeOf(desk.Messages).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        desk.LetYearsPass(1);
        await desk.RecordsManager.Do(taken, "destruction", new { ground = "retentionEnded" });
        Files(taken).ShouldBeEmpty();
        Files(other).Length.ShouldBe(3);
    }

    private async Task<TakenIn> Closed()
    {
        var taken = TakenIn.Of(await desk.FirstLine().Post("/cases", new
        {
            citizen = new { kind = "person", name = "Mevrouw De Vries", bsn = Scenarios.NewBsn() },
            channel = "counter",
            reach = new { channel = "email", email = Address },
            questions = new[] { new { text = "Waarom is mijn AOW gestopt?", service = "aow-pension" } },
        }));
        await desk.FirstLine().AnswerAll(taken);
        await desk.FirstLine().Close(taken);
        return taken;
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    /// <summary>By what they say, whatever they are called.</summary>
    private string[] Files(TakenIn taken) => !Directory.Exists(desk.Messages) ? [] :
        [.. Directory.GetFiles(desk.Messages, "*.eml").Where(file => File.ReadAllText(file).Contains(taken.CaseNumber, StringComparison.Ordinal))];
}
