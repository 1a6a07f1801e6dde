using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases.Sharing;

/// <summary>How much of the citizen shows: nobody, who it is and how to reach them, or their numbers and circumstances too.</summary>
public enum CitizenDetail { None, Reachable, Full }

/// <summary>
/// What one viewer sees of a case, as a value (law 18). Every file, row, filter, count, document and command is made from it; what it
/// does not hold is not there for this viewer.
/// </summary>
/// <param name="Relation">What the viewer is to the case.</param>
/// <param name="Organisation">The organisation for which they look; null for others. It sees its own acts, whatever else it sees.</param>
/// <param name="Questions">The questions that show.</param>
/// <param name="Parts">The parts of the file that show as a whole; of the others only what belongs to a question that shows, or is an own
/// act.</param>
public sealed record Visibility(
    Relation Relation, string? Organisation, IReadOnlySet<Guid> Questions, IReadOnlySet<CasePart> Parts, CitizenDetail Citizen)
{
    private static readonly IReadOnlySet<Guid> NoIds = new HashSet<Guid>();

    /// <summary>Disputes and mediations that a mediator was named for; of everybody else none.</summary>
    private IReadOnlySet<Guid> Mediated { get; init; } = NoIds;

    /// <summary>Nothing of the case is kept from this viewer.</summary>
    public bool IsWhole => Parts.Count == CaseParts.All.Count && Relation is (Relation.Desk or Relation.OtherDesk or Relation.Auditor);

    /// <summary>
    /// What the viewer sees, or null when the case is not there for them. Another desk must also state a purpose: that is for the door.
    /// </summary>
    public static Visibility? Of(CitizenCase current, Actor viewer) => viewer switch
    {
        _ when viewer.WorksAt(current.Desk) => Whole(current, Relation.Desk),
        _ when viewer.Is(Role.FirstLine) || (viewer.Is(Role.Coordinator) && viewer.Desk is not null) => Whole(current, Relation.OtherDesk),
        { Organisation: { } organisation } when viewer.WorksFor(organisation) =>
            current.IsManagedBy(viewer) ? OfCaseManager(current, organisation) : OfOrganisation(current, organisation),
        _ when viewer.Is(Role.Mediator) => OfMediator(current, viewer.Id),
        _ when viewer.Is(Role.Auditor) => Whole(current, Relation.Auditor),
        _ when viewer.Is(Role.RecordsManager) => new(Relation.RecordsManager, null, NoIds, CaseParts.None, CitizenDetail.None),
        _ => null,
    };

    public static Visibility Whole(CitizenCase current, Relation relation) =>
        new(relation, null, current.Questions.Select(question => question.Id).ToHashSet(), CaseParts.All, CitizenDetail.Full);

    /// <summary>Of a case that somebody's questions joined at another desk: these questions, and nothing that was there before.</summary>
    public static Visibility OfNewQuestions(IEnumerable<Guid> ids) =>
        new(Relation.OtherDesk, null, ids.ToHashSet(), CaseParts.None, CitizenDetail.None);

    /// <summary>
    /// What everybody of the organisation sees: its own questions, what goes on there, and the parts that are shared with it (law 13).
    /// </summary>
    public static Visibility? OfOrganisation(CitizenCase current, string organisation)
    {
        if (!current.Involves(organisation)) return current.DidInvolve(organisation) ? Former(organisation) : null;
        HandOff[] handOffs = [.. SharedWith.HandOffs(current, organisation)];
        var parts = SharedWith.Parts(current, organisation).Select(shared => CaseParts.Of(shared.Part)).OfType<CasePart>().ToHashSet();
        // What the citizen was promised goes along with every hand-off (law 14).
        if (handOffs.Length > 0) parts.Add(CasePart.Promises);
        var holds = handOffs.Length > 0 || current.Questions.Any(question => question.IsHeldBy(organisation));
        return new(
            Relation.Organisation, organisation,
            parts.Contains(CasePart.Questions) ? IdsOf(current) : Concerned(current, organisation, handOffs), parts,
            holds || parts.Contains(CasePart.Citizen) ? CitizenDetail.Full : CitizenDetail.None);
    }

    /// <summary>Everything but what the citizen took back from the organisation, where no other ground for it is left.</summary>
    private static Visibility OfCaseManager(CitizenCase current, string organisation)
    {
        var shared = OfOrganisation(current, organisation) ?? Former(organisation);
        var withdrawn = current.Withdrawn.Where(taken => taken.Organisation == organisation).Select(taken => CaseParts.Of(taken.Part))
            .OfType<CasePart>();
        var parts = CaseParts.All.Except(withdrawn.Except(shared.Parts)).ToHashSet();
        return shared with
        {
            Relation = Relation.CaseManager,
            Parts = parts,
            Questions = parts.Contains(CasePart.Questions) ? IdsOf(current) : shared.Questions,
            Citizen = CitizenDetail.Full,
        };
    }

    private static Visibility Former(string organisation) =>
        new(Relation.FormerOrganisation, organisation, NoIds, CaseParts.None, CitizenDetail.None);

    private static Visibility? OfMediator(CitizenCase current, string mediator)
    {
        Mediation[] named = [.. current.Mediations.Where(mediation => mediation.MediatorId == mediator)];
        if (named.Length == 0) return null;
        Dispute[] disputes = [.. current.Disputes.Where(dispute => named.Any(mediation => mediation.DisputeId == dispute.Id))];
        return new(Relation.Mediator, null, disputes.Select(dispute => dispute.QuestionId).OfType<Guid>().ToHashSet(),
            CaseParts.None, CitizenDetail.Reachable)
        {
            Mediated = named.Select(mediation => mediation.Id).Concat(disputes.Select(dispute => dispute.Id)).ToHashSet(),
        };
    }

    /// <summary>Questions that the organisation holds, is offered, or is asked about.</summary>
    private static HashSet<Guid> Concerned(CitizenCase current, string organisation, IEnumerable<HandOff> handOffs) =>
    [
        .. current.Questions.Where(question => question.IsHeldBy(organisation)).Select(question => question.Id),
        .. handOffs.SelectMany(offer => offer.QuestionIds.Where(id => offer.IsOpen || current.Question(id)!.IsHeldBy(organisation))),
        .. SharedWith.Consultations(current, organisation).Select(asked => asked.QuestionId),
    ];

    private static HashSet<Guid> IdsOf(CitizenCase current) => [.. current.Questions.Select(question => question.Id)];

    public bool Shows(CasePart part) => Parts.Contains(part);

    public bool Shows(Guid questionId) => Questions.Contains(questionId);

    /// <summary>One thing of a part: with the whole part, with its question, or as an act of the viewer's own organisation.</summary>
    public bool Shows(CasePart part, Author author, Guid? questionId) =>
        Shows(part) || IsOwnAct(author) || (questionId is { } id && Shows(id));

    public bool IsOwnAct(Author author) => Organisation is not null && author.Organisation == Organisation;

    public bool ShowsMediation(Guid disputeOrMediation) => Mediated.Contains(disputeOrMediation);

    /// <summary>
    /// Whether an explanation may rest on this fact: what is about the case as a whole says something of the other questions.
    /// </summary>
    public bool Shows(Fact fact) => fact switch
    {
        Fact.Organisations or Fact.EarlierRefusals => Shows(CasePart.Questions),
        Fact.Wish => Citizen == CitizenDetail.Full,
        Fact.SupportNeed => Shows(CasePart.SupportNeed),
        _ => true,
    };

    /// <summary>Whether the explanation of a rule shows: every fact that it rests on does.</summary>
    public bool Shows(TriageRule? rule) => IsWhole || rule?.When.All(condition => Shows(condition.Fact)) is not false;

    /// <summary>A mandate shows with the citizen, unless it is only about questions that do not show.</summary>
    public bool Shows(Mandate mandate) => ShowsMandate(mandate.QuestionIds);

    public bool ShowsMandate(IReadOnlyList<Guid>? questionIds) =>
        Citizen != CitizenDetail.None && (questionIds is null || questionIds.Any(Shows));

    /// <summary>Whether the case has such a thing and the viewer sees it: for whoever does not, it is not there.</summary>
    public bool Sees(CitizenCase current, CaseItem item) => item switch
    {
        CaseItem.Part part => Shows(part.Of),
        // Whoever handed a question back, or refused it, hears what became of their own act.
        CaseItem.Question question => current.Question(question.Id) is not null
            && (Shows(question.Id) || current.HandOffs.Any(offer => offer.Organisation == Organisation && offer.QuestionIds.Contains(question.Id))),
        CaseItem.HandOff named => current.HandOffs.FirstOrDefault(offer => offer.Id == named.Id) is { } offer
            && (IsWhole || Relation == Relation.CaseManager || offer.Organisation == Organisation
                || (Organisation is { } own && offer.QuestionIds.All(id => current.Question(id)!.IsHeldBy(own)))),
        CaseItem.Consultation named => current.Consultations.FirstOrDefault(asked => asked.Id == named.Id) is { } asked
            && (asked.Organisation == Organisation || Shows(asked.QuestionId)),
        CaseItem.InformationRequest named => current.InformationRequests.FirstOrDefault(asked => asked.Id == named.Id) is { } asked
            && (Shows(CasePart.InformationRequests) || Shows(asked.QuestionId)),
        CaseItem.Promise named => current.Promises.FirstOrDefault(promise => promise.Id == named.Id) is { } promise
            && (Shows(CasePart.Promises) || (promise.Giver is { } giver && IsOwnAct(giver))),
        CaseItem.CallBack named => current.CallBacks.FirstOrDefault(call => call.Id == named.Id) is { } call
            && (Shows(CasePart.Contacts) || (Organisation is not null && call.Organisation == Organisation) || (call.QuestionId is { } id && Shows(id))),
        CaseItem.Suggestion named => Shows(CasePart.Suggestions) && current.Suggestions.Any(suggestion => suggestion.Id == named.Id),
        CaseItem.Fact named => current.Facts.FirstOrDefault(fact => fact.Id == named.Id) is { } fact
            && (Shows(CasePart.Questions) || fact.QuestionIds.Any(Shows)),
        CaseItem.Dispute named => current.Disputes.FirstOrDefault(dispute => dispute.Id == named.Id) is { } dispute && Shows(dispute),
        CaseItem.Mediation named =>
            current.Mediations.FirstOrDefault(mediation => mediation.Id == named.Id) is { } mediation && Shows(current, mediation),
        CaseItem.Objection named => current.Objections.FirstOrDefault(objection => objection.Id == named.Id) is { } objection
            && (Shows(CasePart.Objections) || (Relation != Relation.Mediator && Shows(objection.QuestionId))),
        CaseItem.Complaint named => Shows(CasePart.Complaints) && current.Complaints.Any(complaint => complaint.Id == named.Id),
        CaseItem.Mandate named => current.Mandates.FirstOrDefault(mandate => mandate.Id == named.Id) is { } mandate && Shows(mandate),
        _ => false,
    };

    /// <summary>The state with only what the viewer sees: what they can name in a command.</summary>
    public CitizenCase Cut(CitizenCase current) => IsWhole ? current : current with
    {
        Questions = [.. current.Questions.Where(each => Shows(each.Id))],
        HandOffs = [.. current.HandOffs.Where(each => Sees(current, new CaseItem.HandOff(each.Id)))],
        Consultations = [.. current.Consultations.Where(each => Sees(current, new CaseItem.Consultation(each.Id)))],
        InformationRequests = [.. current.InformationRequests.Where(each => Sees(current, new CaseItem.InformationRequest(each.Id)))],
        Promises = [.. current.Promises.Where(each => Sees(current, new CaseItem.Promise(each.Id)))],
        CallBacks = [.. current.CallBacks.Where(each => Sees(current, new CaseItem.CallBack(each.Id)))],
        Suggestions = [.. current.Suggestions.Where(each => Sees(current, new CaseItem.Suggestion(each.Id)))],
        Facts = [.. current.Facts.Where(each => Sees(current, new CaseItem.Fact(each.Id)))],
        Disputes = [.. current.Disputes.Where(Shows)],
        Mediations = [.. current.Mediations.Where(each => Shows(current, each))],
        Objections = [.. current.Objections.Where(each => Sees(current, new CaseItem.Objection(each.Id)))],
        Complaints = [.. current.Complaints.Where(_ => Shows(CasePart.Complaints))],
        Mandates = [.. current.Mandates.Where(Shows)],
    };

    private bool Shows(Dispute dispute) => Shows(CasePart.Disputes) || ShowsMediation(dispute.Id)
        || (Relation != Relation.Mediator && dispute.QuestionId is { } id && Shows(id));

    private bool Shows(CitizenCase current, Mediation mediation) => Shows(CasePart.Mediations) || ShowsMediation(mediation.Id)
        || (Relation != Relation.Mediator && current.Disputes.First(dispute => dispute.Id == mediation.DisputeId).QuestionId is { } id && Shows(id));
}
