using Casework.Domain;

namespace Casework.Delivery.Webhooks;

/// <summary>For whom a coordinator subscribes: their own organisation or, at the first line, their own desk.</summary>
public static class WebhookOwner
{
    public static string? Of(Actor actor) => actor switch
    {
        { Organisation: { } organisation } => $"organisation:{organisation}",
        { Desk: { } desk } => $"desk:{desk}",
        _ => null,
    };
}
