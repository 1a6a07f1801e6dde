namespace Casework.Delivery.Webhooks;

/// <summary>How events for other systems are named, and where they may go.</summary>
/// <param name="Source">Who publishes: a URN by the Dutch government's profile for CloudEvents.</param>
/// <param name="AllowPrivate">Plain http and addresses inside the network too: for Development only.</param>
public sealed record WebhookSettings(string Source, bool AllowPrivate)
{
    public static WebhookSettings From(IConfiguration configuration, IHostEnvironment environment) => new(
        configuration["Webhooks:Source"] ?? "urn:nld:oin:00000000000000000000:systeem:casework",
        configuration.GetValue("Webhooks:AllowPrivate", environment.IsDevelopment()));
}
