using Casework.Application.Background;
using Casework.Application.Store;
using Casework.Delivery.Outbox;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Delivery.Sending;

/// <summary>
/// Takes what is due, hands it over, and writes down what became of it: three steps, each of which may be the last of this process. What was taken
/// and not written down is taken again when its lease has run out, under the same id. Webhooks have a worker of their own, so that a slow receiver
/// keeps no citizen waiting.
/// </summary>
internal abstract partial class DeliveryWorker(
    IDocumentStore store, StoreSettings settings, OutboxSettings outbox, DeliveryChannels channels, OutboxBell bell, TimeProvider time, SentNews sent, ILogger<DeliveryWorker> log) : EnduringWork(log)
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly OutboxTables _tables = new(settings.Schema);

    protected abstract bool TakesWebhooks { get; }

    protected override async Task Work(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Round(stoppingToken)) { }
                await bell.Wait(Pause, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(log, e.GetType().Name, (e as PostgresException)?.SqlState ?? "");
                await Task.Delay(Pause, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <returns>True when there was something to take.</returns>
    private async Task<bool> Round(CancellationToken cancellation)
    {
        IReadOnlyList<OutboxMessage> taken;
        await using (var connection = await store.Connect(cancellation))
            taken = await DeliveryRows.Claim(connection, _tables, TakesWebhooks, AtOnce, outbox.Lease, time.GetUtcNow(), cancellation);
        await Task.WhenAll(taken.Select(delivery => Deliver(delivery, cancellation)));
        return taken.Count > 0;
    }

    private async Task Deliver(OutboxMessage delivery, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // Well before another node may take it.
        patience.CancelAfter(outbox.Lease / 2);
        var handed = await Try(delivery, patience.Token, cancellation);
        // What the case says comes first: an attempt that was not settled is made again, and says the same once.
        var failed = handed.Failure is null ? null : Failed(delivery, handed);
        if (delivery.IsToCitizen) await sent.Tell(delivery, handed, failed, cancellation);
        await using var connection = await store.Connect(cancellation);
        await using var settle = failed is not null
            ? DeliveryRows.Failed(connection, _tables, delivery.Id, handed.Failure!, failed, time.GetUtcNow())
            : DeliveryRows.Sent(connection, _tables, delivery.Id, time.GetUtcNow());
        await settle.ExecuteNonQueryAsync(cancellation);
    }

    private FailedAttempt Failed(OutboxMessage delivery, Handed handed) => delivery.IsToCitizen
        ? Backoff.OfCitizen(delivery.Attempts, handed.ForGood, time.GetUtcNow())
        : new(delivery.Attempts, handed.ForGood ? null : Backoff.Next(delivery.Attempts, time.GetUtcNow()), EndedSending: null);

    /// <summary>Whatever goes wrong with one delivery is its own failure and never another's. Texts of exceptions are not kept: they may hold an address.</summary>
    private async Task<Handed> Try(OutboxMessage delivery, CancellationToken patience, CancellationToken stopping)
    {
        try
        {
            return await channels.For(delivery).Take(delivery, patience);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return new("too-slow");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(log, e.GetType().Name, "");
            return new("unforeseen");
        }
    }

    [LoggerMessage(LogLevel.Warning, "A delivery failed and is tried again: {Failure} {State}")]
    private static partial void LogFailure(ILogger logger, string failure, string state);
}

internal sealed class CitizenDeliveryWorker(IDocumentStore store, StoreSettings settings, OutboxSettings outbox, DeliveryChannels channels, OutboxBell bell, TimeProvider time, SentNews sent, ILogger<DeliveryWorker> log)
    : DeliveryWorker(store, settings, outbox, channels, bell, time, sent, log)
{
    protected override bool TakesWebhooks => false;
}

internal sealed class WebhookDeliveryWorker(IDocumentStore store, StoreSettings settings, OutboxSettings outbox, DeliveryChannels channels, OutboxBell bell, TimeProvider time, SentNews sent, ILogger<DeliveryWorker> log)
    : DeliveryWorker(store, settings, outbox, channels, bell, time, sent, log)
{
    protected override bool TakesWebhooks => true;
}
