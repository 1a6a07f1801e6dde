using Casework.Api.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Documents;

public sealed class DocumentSweepTests(TestDesk desk)
{
    [Fact]
    public async Task old_files_that_no_case_knows_go_and_others_stay()
    {
        var taken = await desk.FirstLine().TakeIn();
        var known = Place(Guid.Parse(taken.CaseId), Guid.Parse((await desk.FirstLine().Upload($"{taken.Path}/documents", Files.Pdf)).ShouldBe(201).String("documentId")));
        var (orphan, stranger, young) = (Place(Guid.Parse(taken.CaseId), Guid.NewGuid()), Place(Guid.NewGuid(), Guid.NewGuid()), Place(Guid.Parse(taken.CaseId), Guid.NewGuid()));
        var left = Path.Combine(desk.Documents, "incoming", Guid.NewGuid().ToString());
        foreach (var path in (string[])[orphan, stranger, young, left])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, "?", TestContext.Current.CancellationToken);
        }

        foreach (var path in (string[])[known, orphan, stranger, left]) File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().AddDays(-2).UtcDateTime);
        (await desk.Host.Services.GetRequiredService<DocumentSweep>().Sweep(DocumentSweep.Patience, TestContext.Current.CancellationToken)).ShouldBe(2);
        ((string[])[known, young, orphan, stranger, left]).Select(File.Exists).ShouldBe([true, true, false, false, false]);
    }

    private string Place(Guid caseId, Guid documentId) => Path.Combine(desk.Documents, new FileAddress(caseId, documentId).Path);
}
