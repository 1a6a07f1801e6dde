using Casework.Api.FirstStart;
using Casework.Api.Tests.Import;
using Casework.Application.Catalogues;
using Casework.Application.Officials.Development;
using Casework.Application.Store;
using Casework.Domain.Catalogues;
using Casework.Projections.Vault;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.FirstStart;

[Collection("samples")]
public sealed class FirstStartTests(SampleDesk samples)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private T The<T>() where T : notnull => samples.Desk.Host.Services.GetRequiredService<T>();

    [Fact]
    public async Task the_system_lives_at_once_and_is_ready_once_the_samples_are_there()
    {
        (await samples.Desk.Nobody.Get("~/health/live")).ShouldBe(200);
        samples.AtFirst.ShouldBeProblem(503, "not-ready");
        (await samples.Ready()).ShouldBe(200);
    }

    [Fact]
    public async Task the_samples_are_loaded_only_once()
    {
        var before = await CountEvents();

        await The<SampleCases>().Load(Cancellation);

        (await CountEvents()).ShouldBe(before);
    }

    private async Task<int> CountEvents()
    {
        await using var session = samples.Desk.Store.QuerySession();
        return await session.Events.QueryAllRawEvents().CountAsync(Cancellation);
    }

    [Fact]
    public async Task the_demonstration_case_is_one_case_that_its_sign_in_may_work_on()
    {
        var (first, code) = await The<DemoCase>().FindOrOpen(TestOfficials.FirstLine, Cancellation);
        var (second, _) = await The<DemoCase>().FindOrOpen(TestOfficials.FirstLine, Cancellation);

        second.Id.ShouldBe(first.Id);
        first.CaseManager.OfficialId.ShouldBe("anna");
        var text = Welcome.Text("http://localhost:5080", The<MasterKey>(), first, code);
        text.ShouldContain($"'X-Tracking-Code: {code}' 'http://localhost:5080/api/v1/track/{first.CaseNumber}'");
        var token = text.Split("Bearer ")[1].Split('\'')[0];
        var answer = await new Person(samples.Desk.Host.Server.CreateClient(), token).Post($"/cases/{first.Id}/hand-offs", new { });
        answer.ShouldBeProblem(400, "invalid-input");
    }

    [Fact]
    public async Task the_start_refuses_when_stored_cases_name_a_catalogue_that_has_no_file()
    {
        var other = new CatalogueVersions([The<Catalogue>() with { Version = "2027-01" }]);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => new StoredCatalogues(samples.Desk.Store, other).StartAsync(Cancellation));

        refused.Message.ShouldContain(The<Catalogue>().Version);
    }

    [Fact]
    public async Task the_start_refuses_when_a_catalogue_that_stored_cases_name_was_edited()
    {
        var edited = new CatalogueVersions([The<Catalogue>() with { Fingerprint = "something else" }]);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => new StoredCatalogues(samples.Desk.Store, edited).StartAsync(Cancellation));

        refused.Message.ShouldContain($"edited since: {The<Catalogue>().Version}.");
        await new StoredCatalogues(samples.Desk.Store, new([The<Catalogue>()])).StartAsync(Cancellation);
    }

    [Fact]
    public async Task a_catalogue_under_which_nothing_was_handled_may_be_edited()
    {
        var newer = The<Catalogue>() with { Version = "2099-01", Fingerprint = "as it was first" };
        await new StoredCatalogues(samples.Desk.Store, new([The<Catalogue>(), newer])).StartAsync(Cancellation);
        await new StoredCatalogues(samples.Desk.Store, new([The<Catalogue>(), newer with { Fingerprint = "as it is now" }])).StartAsync(Cancellation);
        await using var session = samples.Desk.Store.LightweightSession();
        (await session.LoadAsync<CatalogueInUse>("2099-01", Cancellation))!.Fingerprint.ShouldBe("as it is now");
        session.Delete<CatalogueInUse>("2099-01");
        await session.SaveChangesAsync(Cancellation);
    }

    [Fact]
    public async Task a_store_from_before_fingerprints_were_kept_keeps_one_from_its_next_start_on()
    {
        await using var session = samples.Desk.Store.LightweightSession();
        session.Store(new CatalogueInUse(The<Catalogue>().Version));
        await session.SaveChangesAsync(Cancellation);
        await new StoredCatalogues(samples.Desk.Store, The<CatalogueVersions>()).StartAsync(Cancellation);
        (await session.LoadAsync<CatalogueInUse>(The<Catalogue>().Version, Cancellation))!.Fingerprint.ShouldNotBeNull();
    }
}
