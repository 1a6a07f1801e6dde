using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Projections.CaseFiles;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>A case file cut down to what its reader sees of the case (laws 13 and 18).</summary>
public sealed record SeenCaseFile(CaseFile File, Visibility Visibility)
{
    public static SeenCaseFile Whole(CaseFile file) => new(file, Visibility.Whole(file.State, Relation.Auditor));

    public static SeenCaseFile Of(CaseFile file, Visibility sees) => sees.IsWhole ? new(file, sees) : new(Cut(file, sees), sees);

    private static CaseFile Cut(CaseFile file, Visibility sees) => file with
    {
        ExternalReference = sees.Relation is Relation.CaseManager or Relation.Organisation ? file.ExternalReference : null,
        Representative = sees.Citizen == CitizenDetail.None ? null : file.Representative,
        AccessNeeds = sees.Citizen == CitizenDetail.None ? [] : file.AccessNeeds,
        Result = sees.Shows(CasePart.Questions) ? file.Result : null,
        Questions = [.. file.Questions.Where(question => sees.Shows(question.QuestionId)).Select(question => Cut(question, sees))],
        HandOffs = [.. file.HandOffs.Select(offer => Cut(file.State, offer, sees)).OfType<HandOffEntry>()],
        Consultations = [.. file.Consultations.Select(asked => Cut(file.State, asked, sees)).OfType<ConsultationEntry>()],
        SharingConsents = [.. file.SharingConsents.Where(given => sees.Relation == Relation.CaseManager || given.Organisation == sees.Organisation)],
        InformationRequests = [.. Seen(file.InformationRequests, CasePart.InformationRequests, sees).Select(asked => sees.Relation == Relation.FormerOrganisation ? asked with { Response = null } : asked)],
        Contacts = Seen(file.Contacts, CasePart.Contacts, sees),
        CallBacks = [.. file.CallBacks.Where(asked => ShowsOf(asked, CasePart.Contacts, sees) || (IsInvolved(sees) && asked.Organisation == sees.Organisation))],
        Messages = Seen(file.Messages, CasePart.Messages, sees),
        Undelivered = sees.Shows(CasePart.Messages) ? file.Undelivered : [],
        Documents = Seen(file.Documents, CasePart.Documents, sees),
        Promises = Seen(file.Promises, CasePart.Promises, sees),
        Disputes = [.. file.Disputes.Where(dispute => sees.ShowsMediation(dispute.DisputeId) || ShowsOf(dispute, CasePart.Disputes, sees))],
        Mediations = [.. file.Mediations.Where(mediation => sees.ShowsMediation(mediation.MediationId) || ShowsOf(mediation, CasePart.Mediations, sees))],
        Objections = [.. file.Objections.Where(objection => ShowsOf(objection, CasePart.Objections, sees))],
        Complaints = Seen(file.Complaints, CasePart.Complaints, sees),
        Suggestions = sees.Shows(CasePart.Suggestions) ? file.Suggestions : [],
        Identifications = sees.Relation is Relation.CaseManager or Relation.Organisation ? file.Identifications : [],
        Facts = [.. file.Facts.Where(fact => sees.Relation != Relation.Mediator && (sees.Shows(CasePart.Questions) || fact.QuestionIds.Any(sees.Shows)
            || (fact.Dispute is { } said && sees.Shows(said.QuestionId)))).Select(fact => fact with { QuestionIds = [.. fact.QuestionIds.Where(sees.Shows)] })],
        Ratings = [.. file.Ratings.Where(rating => sees.Relation == Relation.CaseManager || (sees.Organisation is not null && rating.Organisation == sees.Organisation))],
        Mandates = [.. file.Mandates.Where(mandate => sees.ShowsMandate(mandate.QuestionIds))
            .Select(mandate => mandate with { QuestionIds = mandate.QuestionIds is { } ids ? [.. ids.Where(sees.Shows)] : null })],
        LocalHelp = sees.Relation == Relation.CaseManager ? file.LocalHelp : [],
        Notes = Seen(file.Notes, CasePart.Notes, sees),
        Assignments = sees.Relation == Relation.CaseManager ? file.Assignments : [],
        Steps = sees.Relation == Relation.CaseManager ? file.Steps : [],
    };

    private static bool IsInvolved(Visibility sees) => sees.Relation is Relation.CaseManager or Relation.Organisation;

    private static IReadOnlyList<T> Seen<T>(IReadOnlyList<T> entries, CasePart part, Visibility sees) where T : IEntry =>
        sees.Shows(part) ? entries : [.. entries.Where(entry => ShowsOf(entry, part, sees))];

    /// <summary>A mediator sees the question and its decision, and of what goes on there nothing but the dispute.</summary>
    private static bool ShowsOf(IEntry entry, CasePart part, Visibility sees) =>
        sees.Shows(part, entry.Author, sees.Relation == Relation.Mediator ? null : entry.QuestionId);

    /// <summary>Why a question is held or was handed back is between the lines; a mediator reads the question and its decision.</summary>
    private static QuestionEntry Cut(QuestionEntry question, Visibility sees) => sees.Relation == Relation.Mediator
        ? question with { Confirmed = null, Overruled = null, ServicesNamed = [], HandBack = null, TermActs = [] }
        : question;

    /// <summary>An offer that is over and led to nothing keeps only what the organisation did with it; an offer to another shows to whoever made it.</summary>
    private static HandOffEntry? Cut(CitizenCase current, HandOffEntry offer, Visibility sees) => offer switch
    {
        _ when sees.Relation == Relation.CaseManager || sees.IsOwnAct(offer.Author) => offer,
        _ when sees.Organisation is not { } organisation || offer.Organisation != organisation => null,
        _ when IsInvolved(sees) && SharedWith.HandOffs(current, offer.Organisation).Any(live => live.Id == offer.HandOffId) => offer,
        _ => offer with { Reason = null, Summary = null, Promises = [] },
    };

    /// <summary>An organisation sees what it was asked, and what was asked about a question of its own.</summary>
    private static ConsultationEntry? Cut(CitizenCase current, ConsultationEntry asked, Visibility sees) => asked switch
    {
        _ when sees.Relation == Relation.CaseManager || sees.IsOwnAct(asked.Author) => asked,
        _ when sees.Relation == Relation.Organisation && Holds(current, asked.QuestionId, sees.Organisation!) => asked,
        _ when sees.Organisation is not { } organisation || asked.Organisation != organisation => null,
        _ when IsInvolved(sees) && (asked.Advice is null || sees.Shows(asked.QuestionId)) => asked,
        _ => asked with { Request = null },
    };

    private static bool Holds(CitizenCase current, Guid questionId, string organisation) => current.Question(questionId)!.IsHeldBy(organisation);
}
