using Casework.Application.Destruction;
using Casework.Application.Records;
using Casework.Domain.Cases;
using Casework.Projections.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Records;

public sealed class ListedDestructionsTests(RecordsDesk desk) : IClassFixture<RecordsDesk>
{
    private ListedDestructions AtTheStart => desk.Host.Services.GetRequiredService<ListedDestructions>();

    [Fact]
    public async Task a_key_that_a_backup_brought_back_is_gone_again_before_a_second_system_is_ready()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCaseOf(bsn);
        desk.LetYearsPass(1);
        await desk.Sql("create table if not exists {0}.kept as select * from {0}_vault.mt_doc_casekey");
        await desk.RecordsManager.Do(taken, "destruction");
        await desk.Sql($"insert into {{0}}_vault.mt_doc_casekey select * from {{0}}.kept where id = '{taken.CaseId}'", "drop table {0}.kept");
        (await KeyIsThere(taken)).ShouldBeTrue();

        await using var second = new ProofDeskOver(desk);
        await second.InitializeAsync();
        (await KeyIsThere(taken)).ShouldBeFalse();
        second.Logs.Lines.ShouldContain(line => line.Contains("1 had come back and were applied again"));
        (await second.FirstLine().Get(taken.Path)).ShouldBe(200).Text.ShouldNotContain(RecordsDesk.SecretOf(bsn));
    }

    [Fact]
    public async Task a_database_from_before_the_destruction_loses_the_data_again_and_its_history_tells_of_it()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCaseOf(bsn);
        var list = desk.Host.Services.GetRequiredService<DestructionList>();
        list.Done(Guid.Parse(taken.CaseId), new(DestructionGround.RetentionEnded, "answered-at-desk") { HappenedAt = desk.Clock.GetUtcNow() });
        await AtTheStart.StartAsync(TestContext.Current.CancellationToken);
        (await KeyIsThere(taken)).ShouldBeFalse();
        (await desk.State(taken)).IsDestroyed.ShouldBeTrue();
        (await desk.History(taken))[^1].ShouldBe("personal-data-destroyed");
        (await desk.FirstLine().Get("/inbox?scope=desk&status=closed&limit=200")).Text.ShouldContain(taken.CaseNumber);
        (await desk.Ask<long>($"select count(*) from {{0}}.mt_doc_searchentry where id = '{taken.CaseId}' and data ->> 'name' <> ''")).ShouldBe(0);
        (await desk.Ask<long>($"select count(*) from {{0}}.mt_doc_inboxitem where id = '{taken.CaseId}' and data::text like '%{RecordsDesk.SecretOf(bsn)}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task what_had_only_begun_does_not_destroy_by_itself()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCaseOf(bsn);
        desk.Host.Services.GetRequiredService<DestructionList>()
            .Begin(Guid.Parse(taken.CaseId), new(DestructionGround.RetentionEnded, "answered-at-desk") { HappenedAt = desk.Clock.GetUtcNow() });
        await AtTheStart.StartAsync(TestContext.Current.CancellationToken);
        (await KeyIsThere(taken)).ShouldBeTrue();
        desk.Logs.Lines.ShouldContain(line => line.Contains(taken.CaseId) && line.Contains("must be confirmed again"));
    }

    [Fact]
    public async Task the_list_holds_case_time_and_ground_and_nothing_personal()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCaseOf(bsn);
        desk.LetYearsPass(1);
        await desk.RecordsManager.Do(taken, "destruction");
        string[] lines = [.. Directory.EnumerateFiles(desk.Destructions).SelectMany(File.ReadLines).Where(line => line.Contains(taken.CaseId))];
        lines.Length.ShouldBe(2);
        lines[0].ShouldEndWith("\"ground\":\"retentionEnded\",\"category\":\"answered-at-desk\",\"step\":\"begun\"}");
        lines[1].ShouldContain("\"done\"");
    }

    private async Task<bool> KeyIsThere(TakenIn taken)
    {
        await using var session = desk.Store.QuerySession();
        return await session.LoadAsync<CaseKey>(Guid.Parse(taken.CaseId), TestContext.Current.CancellationToken) is not null;
    }

    /// <summary>A second system over the same schema and the same list.</summary>
    private sealed class ProofDeskOver : Proof.ProofDesk
    {
        public ProofDeskOver(RecordsDesk other)
        {
            Over(other);
            Clock = other.Clock;
        }
    }
}
