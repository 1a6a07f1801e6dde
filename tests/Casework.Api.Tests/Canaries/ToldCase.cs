namespace Casework.Api.Tests.Canaries;

/// <summary>An offer as the story tells it.</summary>
public sealed class ToldOffer(string id, string organisation, int question, string[] parts)
{
    public string Id => id;
    public string Organisation => organisation;
    public int Question => question;
    public string[] Parts => parts;
    public string Status { get; set; } = "open";
}

public sealed class ToldConsultation(string id, string organisation, int question, string[] parts)
{
    public string Id => id;
    public string Organisation => organisation;
    public int Question => question;
    public string[] Parts => parts;
    public bool Answered { get; set; }
}

/// <summary>
/// What happened in a case, kept apart from the system, and who may read what of it: the laws told once more, plainly, so that the system is held against them.
/// </summary>
public sealed class ToldCase
{
    public static readonly string[] Organisations = ["svb", "cak", "uwv", "duo"];

    /// <summary>Asked for advice at the end of each story, with nothing shared: it sees that question, and not whose it is.</summary>
    public const string OnlyAsked = "toeslagen";

    /// <summary>With one that never has to do with the case.</summary>
    public static readonly string[] Everybody = [.. Organisations, OnlyAsked, "rdw"];

    public required TakenIn Taken { get; init; }
    public required string Bsn { get; init; }
    public List<Mark> Marks { get; } = [];
    public string?[] Holder { get; } = new string?[3];
    public bool[] Decided { get; } = new bool[3];
    public List<ToldOffer> Offers { get; } = [];
    public List<ToldConsultation> Consultations { get; } = [];
    public List<(string Id, int Question)> Requests { get; } = [];
    public List<(string Id, int Question)> Disputes { get; } = [];
    public List<string> Documents { get; } = [];
    public int? Mediated { get; set; }
    public string? MandateCode { get; set; }
    public string? CaseManagerOrganisation { get; set; }

    private IEnumerable<ToldOffer> Live(string organisation) => Offers.Where(offer => offer.Organisation == organisation
        && (offer.Status == "open" || (offer.Status == "accepted" && Holder[offer.Question] == organisation && Offers.Last(o => o.Status == "accepted" && o.Question == offer.Question) == offer)));

    private IEnumerable<ToldConsultation> Asked(string organisation) => Consultations.Where(asked => asked.Organisation == organisation && !asked.Answered);

    public bool Involves(string organisation) => Holder.Contains(organisation) || Offers.Any(o => o.Status == "open" && o.Organisation == organisation) || Asked(organisation).Any();

    private HashSet<string> Parts(string organisation) => [.. Live(organisation).SelectMany(o => o.Parts), .. Asked(organisation).SelectMany(c => c.Parts)];

    private bool Shows(string organisation, int question) => Parts(organisation).Contains("questions") || Holder[question] == organisation
        || Live(organisation).Any(o => o.Question == question) || Asked(organisation).Any(c => c.Question == question);

    /// <summary>Whether an organisation sees who the citizen is: with a question, or with that part.</summary>
    public bool ShowsCitizen(string organisation) => Holder.Contains(organisation) || Live(organisation).Any() || Parts(organisation).Contains("citizen");

    public bool OrganisationReads(string organisation, Mark mark)
    {
        if (CaseManagerOrganisation == organisation) return true;
        if (mark.Of == organisation) return true;
        if (!Involves(organisation)) return false;
        var parts = Parts(organisation);
        bool OnQuestion(string part) => parts.Contains(part) || (mark.Question is { } question && Shows(organisation, question));
        return mark.Kind switch
        {
            Kind.CitizenName => ShowsCitizen(organisation),
            Kind.QuestionText or Kind.DecisionReason or Kind.HandBackReason => mark.Question is { } question && Shows(organisation, question),
            Kind.Form => ShowsCitizen(organisation) && Shows(organisation, mark.Question!.Value),
            Kind.Note => parts.Contains("notes"),
            Kind.Contact => parts.Contains("contacts"),
            Kind.Message or Kind.CitizensMessage => parts.Contains("messages"),
            Kind.Document => OnQuestion("documents"),
            Kind.Promise => Live(organisation).Any() || parts.Contains("promises"),
            Kind.RequestItem or Kind.Response => OnQuestion("informationRequests"),
            Kind.Complaint => parts.Contains("complaints"),
            Kind.Dispute => OnQuestion("disputes"),
            Kind.Objection => OnQuestion("objections"),
            Kind.CallBack => OnQuestion("contacts"),
            Kind.SupportReason => parts.Contains("supportNeed"),
            Kind.OfferReason or Kind.OfferSummary => mark.For == organisation,
            Kind.ConsultRequest => mark.For == organisation || Holder[mark.Question!.Value] == organisation,
            Kind.View => Holder[mark.Question!.Value] == organisation,
            Kind.Advice => Holder[mark.Question!.Value] == organisation,
            Kind.Mandate => ShowsCitizen(organisation) && Shows(organisation, mark.Question!.Value),
            _ => false,
        };
    }

    public static bool CitizenReads(Mark mark) => mark.Kind is not (Kind.Note or Kind.Contact or Kind.OfferReason or Kind.OfferSummary or Kind.RefusalReason or Kind.HandBackReason or Kind.ConsultRequest or Kind.Advice);

    /// <summary>Somebody with a mandate to read about the first question.</summary>
    public static bool RepresentativeReads(Mark mark) => mark.Kind is Kind.Mandate or Kind.CitizenName || (mark.Question == 0 && CitizenReads(mark));

    public bool MediatorReads(Mark mark) => mark.Kind is Kind.CitizenName
        || (mark.Question == Mediated && mark.Kind is Kind.QuestionText or Kind.DecisionReason or Kind.Dispute or Kind.Mandate && mark.Question == Mediated);
}
