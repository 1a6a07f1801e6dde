using Casework.Application.Destruction;
using Casework.Application.Store;
using Casework.Delivery.Channels;
using Casework.Delivery.Outbox;
using Casework.Delivery.Sending;
using Casework.Delivery.Webhooks;

namespace Casework.Delivery;

public static class OutboxSetup
{
    /// <summary>Must come behind the store: hosted services start in the order of their registration.</summary>
    public static void AddOutbox(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(OutboxSettings.From(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton(WebhookSettings.From(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton(services => new MessageFolder(services.GetRequiredService<OutboxSettings>().Folder));
        builder.Services.AddSingleton<ICopiesOfCase>(services => services.GetRequiredService<MessageFolder>());
        builder.Services.AddSingleton(new StoredPart((options, settings) => new OutboxTables(settings.Schema).Add(options)));
        builder.Services.AddSingleton<OutboxBell>();
        builder.Services.AddSingleton<Notices>();
        builder.Services.AddSingleton<CaseAddresses>();
        builder.Services.AddSingleton<HelpMails>();
        builder.Services.AddSingleton<Mails>();
        builder.Services.AddSingleton<WebhookSecrets>();
        builder.Services.AddSingleton<WebhookChannel>();
        builder.Services.AddSingleton<DeliveryChannels>();
        builder.Services.AddSingleton<SentNews>();
        builder.Services.AddHostedService<NewsFollower>();
        builder.Services.AddHostedService<CitizenDeliveryWorker>();
        builder.Services.AddHostedService<WebhookDeliveryWorker>();
        builder.Services.AddHostedService<DeliveryPurge>();
    }
}
