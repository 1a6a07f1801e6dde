using Casework.Application.Documents;
using Casework.Projections.Cases;
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

    [Fact]
    public async Task a_document_stays_while_the_view_of_its_case_is_made_anew()
    {
        await using var own = new SweepDesk();
        await own.InitializeAsync();
        var taken = await own.FirstLine().TakeIn();
        var documentId = Guid.Parse((await own.FirstLine().Upload($"{taken.Path}/documents", Files.Pdf)).ShouldBe(201).String("documentId"));
        var file = Path.Combine(own.Documents, new FileAddress(Guid.Parse(taken.CaseId), documentId).Path);
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().AddDays(-2).UtcDateTime);
        await using (var session = own.Store.LightweightSession())
        {
            session.Delete<CaseRecord>(Guid.Parse(taken.CaseId));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await own.Host.Services.GetRequiredService<DocumentSweep>().Sweep(DocumentSweep.Patience, TestContext.Current.CancellationToken)).ShouldBe(0);
        File.Exists(file).ShouldBeTrue();
    }

    /// <summary>A desk whose files nobody else's sweep counts.</summary>
    private sealed class SweepDesk : TestDesk;

    private string Place(Guid caseId, Guid documentId) => Path.Combine(desk.Documents, new FileAddress(caseId, documentId).Path);
}
