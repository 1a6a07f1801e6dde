using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Cases.Assignment;

public sealed class AssignCaseEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_case_manager_gives_the_case_to_a_colleague()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Do(taken, "assignment", new { officialId = "carla", officialName = "Carla", reason = "Ik ben met verlof" });
        await desk.ShouldHaveRecorded(taken, answer, "case-assigned");
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("carla");
    }

    [Fact]
    public async Task who_is_not_the_case_manager_hears_who_is()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine("kees").Post($"{taken.Path}/assignment", new { officialId = "kees", officialName = "Kees", reason = "Ik neem over" });
        answer.ShouldBeProblem(409, "not-the-case-manager");
        answer.String("detail").ShouldContain("anna");
    }

    [Fact]
    public async Task the_coordinator_may_assign_and_nobody_gets_it_twice()
    {
        var taken = await desk.FirstLine().TakeIn();
        object to = new { officialId = "dirk", officialName = "Dirk", reason = "Ziekte" };
        await desk.Coordinator().Do(taken, "assignment", to);
        (await desk.Coordinator().Post($"{taken.Path}/assignment", to)).ShouldBeProblem(409, "already-assigned");
    }

    [Fact]
    public async Task an_assignment_names_the_official_and_the_reason()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/assignment", new { officialId = new string('a', 101) }, ("officialId", "too-long"), ("reason", "required"));
    }

    [Theory, InlineData("zzz-typo"), InlineData("carla "), InlineData("Carla"), InlineData("\u200Bcarla")]
    public async Task whoever_is_not_in_the_directory_gets_no_case(string nobody)
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/assignment", new { officialId = nobody, reason = "Verlof" })).ShouldBeProblem(400, "unknown-official");
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("anna");
    }

    [Fact]
    public async Task whoever_works_elsewhere_or_in_another_role_gets_no_case()
    {
        await desk.FirstLine("rob", "rotterdam").Get("/inbox");
        await desk.Specialist("svb", "only-svb").Get("/inbox");
        var taken = await desk.FirstLine().TakeIn();
        foreach (var elsewhere in (string[])["rob", "only-svb", "mira"])
            (await desk.FirstLine().Post($"{taken.Path}/assignment", new { officialId = elsewhere, reason = "Verlof" })).ShouldBeProblem(409, "not-of-this-line");
    }

    [Fact]
    public async Task somebody_whose_row_is_made_anew_at_that_moment_is_known_all_the_same()
    {
        var taken = await desk.FirstLine().TakeIn();
        var rows = $"{desk.Schema}.mt_doc_directoryentry";
        await using var source = Npgsql.NpgsqlDataSource.Create(desk.Host.Services.GetRequiredService<StoreSettings>().OwnerConnection);
        await using var rebuild = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await rebuild.BeginTransactionAsync(TestContext.Current.CancellationToken);
        foreach (var step in (string[])[$"create temp table saved as select * from {rows} where data ->> 'officialId' = 'carla'", $"delete from {rows} where data ->> 'officialId' = 'carla'", $"insert into {rows} select * from saved"])
        {
            await using var command = new Npgsql.NpgsqlCommand(step, rebuild, transaction);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        (await desk.FirstLine().Post($"{taken.Path}/assignment", new { officialId = "carla", reason = "Verlof" })).ShouldBe(204);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }
}
