using Casework.Api.Help;
using Casework.Api.Webhooks;

namespace Casework.Api.Outbox;

internal static class OutboxSetup
{
    /// <summary>Must come behind the store: hosted services start in the order of their registration.</summary>
    public static void AddOutbox(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(OutboxSettings.From(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton(WebhookSettings.From(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton(services => new MessageFolder(services.GetRequiredService<OutboxSettings>().Folder));
        builder.Services.AddSingleton<OutboxBell>();
        builder.Services.AddSingleton<Notices>();
        builder.Services.AddSingleton<CaseAddresses>();
        builder.Services.AddSingleton<HelpMails>();
        builder.Services.AddSingleton<Mails>();
        builder.Services.AddSingleton<WebhookSecrets>();
        builder.Services.AddSingleton<WebhookCourier>();
        builder.Services.AddSingleton<Couriers>();
        builder.Services.AddHostedService<NewsFollower>();
        builder.Services.AddHostedService<CitizenPostman>();
        builder.Services.AddHostedService<WebhookPostman>();
        builder.Services.AddHostedService<DeliveryPurge>();
    }
}
