using Casework.Application.Ratings;
using Casework.Application.Texts;
using Casework.Delivery.Outbox;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Events;

namespace Casework.Delivery.Channels;

/// <summary>The words of a message outside the page: that there is news of a case or what they thought of a contact, whom to phone, and nothing of what the case is about.</summary>
internal sealed record Notice(string Subject, string Text);

internal sealed class Notices(Words words, CatalogueVersions catalogues, OutboxSettings settings, RatingTokens ratings)
{
    private static readonly string Contact = EventContract.Names[typeof(ContactRecorded)];

    public static string TextKey(ReachChannel channel) => $"notice.{WireName.Of(channel)}.text";

    public static string SubjectKey(ReachChannel channel) => $"notice.{WireName.Of(channel)}.subject";

    /// <summary>What is added where something can be rated.</summary>
    public static string StarsKey(ReachChannel channel) => $"notice.{WireName.Of(channel)}.stars";

    public static string ContactTextKey(ReachChannel channel) => $"notice.{WireName.Of(channel)}.contact.text";

    public static string ContactSubjectKey(ReachChannel channel) => $"notice.{WireName.Of(channel)}.contact.subject";

    public Notice Of(ReachChannel channel, OutboxMessage delivery)
    {
        var desk = catalogues.Current.Desks.GetValueOrDefault(delivery.Desk) ?? catalogues.Current.Desks.Values.First();
        var page = $"{settings.PublicAddress.AbsoluteUri.TrimEnd('/')}/track";
        string[] details = [delivery.CaseNumber, desk.Name.In(delivery.Language), desk.Phone, page, delivery.Rates is { } subject ? $"{page}/rating/{ratings.Of(delivery.CaseId, subject)}" : ""];
        string Say(string key) => words.Text(delivery.Language, key, details);
        if (delivery.EventType == Contact) return new(Say(ContactSubjectKey(channel)), Say(ContactTextKey(channel)));
        return new(Say(SubjectKey(channel)), delivery.Rates is null ? Say(TextKey(channel)) : Say(TextKey(channel)) + Say(StarsKey(channel)));
    }
}
