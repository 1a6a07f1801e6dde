using Casework.Application.Cases;
using Casework.Application.Texts;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Vault;

namespace Casework.Application.Help;

/// <summary>Says to a local helper what is asked: by life event or service, never by anything that somebody wrote.</summary>
public sealed class HelpWords(Words words, CatalogueVersions catalogues, KeyRing keys, TimeProvider time)
{
    /// <summary>The key of the case must be in the ring when the helper was chosen.</summary>
    public HelpOfferAnswer Answer(CitizenCase current, LocalHelp asked, string helper, string language)
    {
        var (status, desk) = (StatusOf(current, asked, helper), Desk(current));
        return new(
            NameOf(helper, language), About(current, asked, language), desk.Name.In(language), desk.Phone, asked.AnswerBy, status,
            words.Text(language, $"help-offer.status.{status}", asked.AnswerBy.In(language)), status is HelpOfferStatus.Chosen ? Access(current, asked, language) : null);
    }

    /// <summary>The life event where the whole case is asked about, else the services; where none is known, that it is about something of the government.</summary>
    public string About(CitizenCase current, LocalHelp asked, string language)
    {
        if (asked.QuestionId is null && current.LifeEvent is { } code && catalogues.Current.LifeEvents.GetValueOrDefault(code) is { } lifeEvent) return lifeEvent.Name.In(language);
        string[] services = [.. current.Questions.Where(question => (asked.QuestionId ?? question.Id) == question.Id).Select(question => question.Service).OfType<string>().Distinct()
            .Select(service => catalogues.Current.Services.GetValueOrDefault(service)?.Name.In(language)).OfType<string>()];
        return services.Length == 0 ? words.Text(language, "help-offer.about-something") : string.Join(", ", services);
    }

    public string NameOf(string helper, string language) => HelpPointOf(helper)?.Name.In(language) ?? helper;

    /// <summary>By the newest version that names it: addresses change.</summary>
    public HelpPoint? HelpPointOf(string helper) => catalogues.OldestFirst.Select(version => version.Registered.GetValueOrDefault(helper)).LastOrDefault(point => point is not null);

    public Desk Desk(CitizenCase current) => catalogues.Current.Desks.GetValueOrDefault(current.Desk) ?? catalogues.Current.Desks.Values.First();

    private HelpOfferStatus StatusOf(CitizenCase current, LocalHelp asked, string helper) => (asked.Status, asked.AnswerOf(helper)) switch
    {
        (LocalHelpStatus.Chosen, { OfferId: { } offer }) when offer == asked.Chosen => MandateOf(current, asked).IsCurrent(time.GetUtcNow()) ? HelpOfferStatus.Chosen : HelpOfferStatus.MandateOver,
        (_, { Offered: false }) => HelpOfferStatus.Declined,
        (LocalHelpStatus.Chosen, _) => HelpOfferStatus.OthersHelp,
        (LocalHelpStatus.Withdrawn, _) or (LocalHelpStatus.Lapsed, null) => HelpOfferStatus.Over,
        (_, { }) => HelpOfferStatus.Offered,
        _ => HelpOfferStatus.Open,
    };

    private HelpOfferAccess? Access(CitizenCase current, LocalHelp asked, string language)
    {
        var mandate = MandateOf(current, asked);
        return keys.Open(mandate.AccessCode) is { } code ? new(current.CaseNumber, code, MandateWords.Say((key, details) => words.Text(language, key, details), mandate, time.GetUtcNow(), language)) : null;
    }

    private static Mandate MandateOf(CitizenCase current, LocalHelp asked) => current.Mandates.First(mandate => mandate.Id == asked.MandateId);
}
