using Casework.Domain.Cases.Undo;
using Casework.Domain.Terms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases;

/// <summary>
/// How a case follows from its events; what each of them changes, it says itself (<see cref="CaseEvent.Apply"/>). Throws
/// <see cref="ImpossibleHistoryException"/> for a history that no commands could have written.
/// </summary>
public static class Evolving
{
    public static CitizenCase Evolve(this CitizenCase? current, Guid id, CaseEvent happened) => (current, happened) switch
    {
        (null, CaseOpened opened) => Open(id, opened),
        (null, _) => throw new ImpossibleHistoryException("A case starts with its intake."),
        ({ IsDestroyed: true }, _) => throw new ImpossibleHistoryException("Nothing happens to a case whose personal data is destroyed."),
        ({ IsArchived: true }, not (PersonalDataDestroyed or DestructionRequested or CitizenDataCorrected)) =>
            throw new ImpossibleHistoryException("An archived case is not worked on."),
        _ => happened.Apply(current) with { Version = current.Version + 1, RecentActs = Remembering.After(current, happened) },
    };

    private static CitizenCase Open(Guid id, CaseOpened opened) => new()
    {
        Id = id,
        Version = 1,
        CaseNumber = opened.CaseNumber,
        Citizen = new(opened.CitizenKind, opened.Name, opened.Bsn, opened.KvkNumber),
        CaseManager = new(opened.CaseManager.OfficialId, opened.CaseManager.Name, null),
        FirstLine = opened.CaseManager,
        Desk = opened.Desk,
        Channel = opened.Channel,
        LifeEvent = opened.LifeEvent,
        Language = opened.Language,
        Paper = opened.Paper,
        TrackingCode = opened.TrackingCode,
        TrackingCodeHash = opened.TrackingCodeHash,
        KeptApart = opened.Separate is not null,
        Imported = opened.Source is not null,
    };

    internal static Question Ask(CitizenCase current, QuestionAsked e) => new(
        e.QuestionId, e.Service, e.Organisation, e.Desk, e.HappenedAt, e.Facts,
        e.Term is null ? null : new TermFacts(e.ReceivedOn, e.Term, e.PromisedWorkingDays, [], []),
        Route.Tailored, [], e.CatalogueVersion, Overruled: false, Holder.FirstLine)
    {
        Watch = new(e.WarnWorkingDays ?? (current.Imported ? null : TermWatch.UsualWarning), e.HappenedAt),
    };

    /// <summary>The successor also takes the place to which the role returns, on either line.</summary>
    internal static CitizenCase Assign(CitizenCase current, Official to)
    {
        var assigned = current with { CaseManager = current.CaseManager with { OfficialId = to.OfficialId, Name = to.Name } };
        return current.CaseManager.Organisation is { } organisation
            ? assigned with { Specialists = [.. current.Specialists, new(organisation, to)] }
            : assigned with { FirstLine = to };
    }

    internal static CitizenCase Replace(CitizenCase current, OfficialReplaced e)
    {
        var manages = current.CaseManager.OfficialId == e.From && current.CaseManager.Organisation == e.Organisation;
        return current with
        {
            CaseManager = manages ? new(e.To.OfficialId, e.To.Name, e.Organisation) : current.CaseManager,
            FirstLine = e.Organisation is null && current.FirstLine.OfficialId == e.From ? e.To : current.FirstLine,
            Specialists = [.. current.Specialists.Select(named => named.Organisation == e.Organisation && named.Official.OfficialId == e.From ? named with { Official = e.To } : named)],
            HandOffs = [.. current.HandOffs.Select(offer => offer.Organisation == e.Organisation && offer.Specialist?.OfficialId == e.From ? offer with { Specialist = e.To } : offer)],
        };
    }

    /// <summary>An official has done something with every question that is open.</summary>
    internal static CitizenCase Touch(CitizenCase current) =>
        current with { Questions = [.. current.Questions.Select(q => q.IsOpen ? q with { Touched = true } : q)] };

    internal static CitizenCase With(this CitizenCase current, Guid question, Func<Question, Question> change) =>
        current with { Questions = current.Questions.Change(q => q.Id == question, change) };
}
