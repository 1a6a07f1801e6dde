using Casework.Api.Texts;
using Casework.Domain.Catalogues;
using Casework.Domain.Cases;

namespace Casework.Api.Outbox;

/// <summary>The words of a message outside the page: that there is news of a case, whom to phone, and nothing of what the case is about.</summary>
internal sealed record Notice(string Subject, string Text);

internal sealed class Notices(Words words, CatalogueVersions catalogues, OutboxSettings settings)
{
    public static string TextKey(ReachChannel channel) => $"notice.{Name(channel)}.text";

    public static string SubjectKey(ReachChannel channel) => $"notice.{Name(channel)}.subject";

    public Notice Of(ReachChannel channel, Delivery delivery)
    {
        var desk = catalogues.Current.Desks.GetValueOrDefault(delivery.Desk) ?? catalogues.Current.Desks.Values.First();
        string[] details = [delivery.CaseNumber, desk.Name.In(delivery.Language), desk.Phone, $"{settings.PublicAddress.AbsoluteUri.TrimEnd('/')}/track"];
        return new(words.Text(delivery.Language, SubjectKey(channel), details), words.Text(delivery.Language, TextKey(channel), details));
    }

    private static string Name(ReachChannel channel) => char.ToLowerInvariant(channel.ToString()[0]) + channel.ToString()[1..];
}
