using System.Security.Cryptography;
using Casework.Api.Tests.Proof;
using Casework.Application.Ratings;
using Casework.Application.Store;
using Casework.Projections.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Store;

public sealed class KeyRotationTests
{
    private static readonly byte[] Fresh = [.. Enumerable.Repeat((byte)5, 32)];

    [Fact]
    public async Task after_a_rotation_that_was_interrupted_and_ended_only_the_new_key_reads_and_no_event_was_touched()
    {
        await using var desk = new ProofDesk();
        await desk.InitializeAsync();
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var rating = desk.Host.Services.GetRequiredService<RatingTokens>().Of(Guid.Parse(taken.CaseId), Guid.Empty);
        for (var i = 0; i < 4; i++) await desk.FirstLine().TakeIn();
        var events = await desk.Ask<string>("select md5(string_agg(data::text, '' order by seq_id)) from {0}.mt_events");
        var rotation = desk.Host.Services.GetRequiredService<KeyRotation>();
        var fresh = new MasterKey(Fresh);

        await Should.ThrowAsync<OperationCanceledException>(() => rotation.Run(fresh, _ => throw new OperationCanceledException(), 2, TestContext.Current.CancellationToken));
        (await Wrapped(desk, fresh)).ShouldBe(2);
        (await rotation.Run(fresh, null, 2, TestContext.Current.CancellationToken)).ShouldBe(new(4, 0));
        (await rotation.Run(fresh, null, 2, TestContext.Current.CancellationToken)).ShouldBe(new(0, 0));
        (await Wrapped(desk, fresh)).ShouldBe(6);
        (await desk.Ask<string>("select md5(string_agg(data::text, '' order by seq_id)) from {0}.mt_events")).ShouldBe(events);

        await using var session = desk.Store.QuerySession();
        var key = (await session.LoadAsync<CaseKey>(Guid.Parse(taken.CaseId), TestContext.Current.CancellationToken))!;
        Should.Throw<CryptographicException>(() => new MasterKey(new byte[32]).Unwrap(key));
        (await Should.ThrowAsync<InvalidOperationException>(() => new Second(desk, new byte[32]).InitializeAsync().AsTask())).Message.ShouldContain("wrapped by master key " + fresh.Id);

        await using var second = new Second(desk, Fresh);
        await second.InitializeAsync();
        (await second.FirstLine().Get(taken.Path)).ShouldBe(200).Text.ShouldContain("Mevrouw De Vries");
        (await second.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Text.ShouldContain("Wat moet ik doen?");
        (await second.Citizen(bsn).Get("/me/dossier")).ShouldBe(200).Text.ShouldContain(taken.CaseNumber);
        (await second.FirstLine().TakeIn(bsn)).CaseId.ShouldBe(taken.CaseId);
        second.Host.Services.GetRequiredService<RatingTokens>().Open(rating)!.Value.CaseId.ShouldBe(Guid.Parse(taken.CaseId));
    }

    [Fact]
    public void a_node_that_knows_both_keys_reads_what_either_wrapped()
    {
        var (old, fresh, id) = (new MasterKey(new byte[32]), new MasterKey(Fresh), Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        var key = RandomNumberGenerator.GetBytes(32);
        var both = new MasterKey(Fresh, old);
        both.Unwrap(old.Wrap(id, key)).ShouldBe(key);
        both.Unwrap(fresh.Wrap(id, key)).ShouldBe(key);
        both.Wrap(id, key).MasterKey.ShouldBe(fresh.Id);
        both.Opens(new(id, [], "another")).ShouldBeFalse();
    }

    private static Task<long> Wrapped(ProofDesk desk, MasterKey by) => desk.Ask<long>($"select count(*) from {{0}}_vault.mt_doc_casekey where data ->> 'masterKey' = '{by.Id}'");

    private sealed class Second : ProofDesk
    {
        public Second(ProofDesk other, byte[] master)
        {
            Over(other);
            MasterKeyBytes = master;
        }
    }
}
