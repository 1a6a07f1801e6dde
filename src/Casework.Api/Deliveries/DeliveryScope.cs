using Casework.Delivery.Webhooks;
using Casework.Domain;
using Npgsql;

namespace Casework.Api.Deliveries;

/// <summary>Which deliveries a coordinator answers for: those to citizens of the own desk, and those of own subscriptions.</summary>
internal sealed record DeliveryScope(string Desk, string Owner)
{
    public const string Sql = "((owner is null and desk = $1) or owner = $2)";

    public static DeliveryScope Of(Actor actor) => new(actor.Desk ?? "", WebhookOwner.Of(actor) ?? "");

    public void AddTo(NpgsqlCommand command)
    {
        command.Parameters.Add(new() { Value = Desk });
        command.Parameters.Add(new() { Value = Owner });
    }
}
