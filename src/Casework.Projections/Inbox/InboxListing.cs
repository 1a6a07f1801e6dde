using System.Security.Cryptography;
using System.Text;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Records;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using Casework.Projections.Vault;

namespace Casework.Projections.Inbox;

/// <summary>How a case shows in lists: made of its record, with the plain text that its key opens.</summary>
public static class InboxListing
{
    private const int SubjectLength = 120;

    /// <summary>After these a case may be in somebody's list no more.</summary>
    public static readonly IReadOnlySet<Type> MayLeave = new HashSet<Type>
    {
        typeof(CaseAssigned), typeof(CaseManagerMoved), typeof(OfficialReplaced),
        typeof(HandOffAccepted), typeof(HandOffRefused), typeof(HandOffWithdrawn), typeof(HandOffLapsed),
        typeof(QuestionHandedBack), typeof(QuestionTakenFromBackOffice), typeof(QuestionSentToBackOffice),
        typeof(AdviceGiven), typeof(QuestionAnswered), typeof(QuestionDecided),
        typeof(ActTakenBack), typeof(CallBackTried), typeof(CallBackSettled), typeof(CallBackWithdrawn), typeof(HandOffRecorded),
    };

    /// <summary>The lines of a case: the desk's, and one for each organisation that it involves now.</summary>
    public static IReadOnlyList<InboxItem> Of(CaseRecord record, KeyRing keys, CatalogueVersions catalogues)
    {
        var (state, questions) = (record.State, Questions(record, keys));
        return [.. Viewpoints(state).Select(sees => Line(record, sees, questions, keys, catalogues)).Select(line => state.IsDestroyed ? line.WithoutPlainText() : line)];
    }

    /// <summary>The id of a line: of its case, turned by whose it is, so that it keeps its place in time.</summary>
    public static Guid IdOf(Guid caseId, string? organisation)
    {
        if (organisation is null) return caseId;
        Span<byte> bytes = stackalloc byte[16], hash = stackalloc byte[32];
        caseId.TryWriteBytes(bytes, bigEndian: true, out _);
        SHA256.HashData(Encoding.UTF8.GetBytes(organisation), hash);
        // The last six bytes are random in a UUIDv7.
        for (var i = 10; i < 16; i++) bytes[i] ^= hash[i];
        return new(bytes, bigEndian: true);
    }

    /// <summary>Lines that the case had once and has no more.</summary>
    public static IEnumerable<Guid> Gone(CitizenCase state) => state.HandOffs.Select(offer => offer.Organisation)
        .Concat(state.Consultations.Select(asked => asked.Organisation))
        .Concat(state.Questions.Select(question => question.Organisation).OfType<string>())
        .Distinct().Except(state.InvolvedOrganisations()).Select(organisation => IdOf(state.Id, organisation));

    /// <summary>In whose lists the case is, by whose line.</summary>
    public static IReadOnlyDictionary<Guid, string[]> AudiencesOf(CitizenCase state, CatalogueVersions catalogues) =>
        Viewpoints(state)
            .ToDictionary(sees => IdOf(state.Id, sees.Organisation), sees => AudienceOf(state, sees.Organisation, catalogues.Current));

    private static IEnumerable<Visibility> Viewpoints(CitizenCase state) => state.InvolvedOrganisations()
        .Select(organisation => Visibility.OfOrganisation(state, organisation)!).Prepend(Visibility.Whole(state, Relation.Desk));

    private static InboxItem Line(
        CaseRecord record, Visibility sees, IReadOnlyList<InboxQuestion> all, KeyRing keys, CatalogueVersions catalogues)
    {
        var state = record.State;
        InboxQuestion[] questions = [.. all.Where(question => sees.Shows(question.QuestionId)).Select(question => For(question, sees))];
        InboxQuestion[] open = [.. questions.Where(question => question.IsOpen)];
        InboxCallBack[] calls = [.. Calls(state, sees)];
        InboxTerm[] terms = [.. Terms(state, sees)];
        var name = sees.Citizen == CitizenDetail.None ? null : keys.Open(state.Citizen.Name);
        var undelivered = state.Undelivered.Count > 0 && (sees.Shows(CasePart.Messages) || state.CaseManager.Organisation == sees.Organisation);
        var heard = record.Heard.FirstOrDefault(heard => heard.Organisation == sees.Organisation);
        var line = new InboxItem
        {
            Id = IdOf(record.Id, sees.Organisation),
            CaseId = record.Id,
            Organisation = sees.Organisation,
            ShowsCitizen = sees.Citizen != CitizenDetail.None,
            HeardVersion = heard?.Version ?? state.Version,
            Version = state.Version,
            CaseNumber = record.CaseNumber,
            CitizenName = name,
            Desk = state.Desk,
            CaseManager = state.CaseManager,
            IsClosed = state.IsClosed,
            Questions = questions,
            Audience = AudienceOf(state, sees.Organisation, catalogues.Current),
            Facets = [.. InboxFacets.Of(state, sees, questions), .. undelivered ? new[] { InboxFacets.Undelivered } : []],
            NameKey = NameOrder.Of(name),
            CallBacks = calls,
            Terms = terms,
            SortDecideBy = open.Select(question => question.DecideBy).Concat(calls.Select(call => (DateOnly?)call.By))
                .Concat(terms.Select(term => (DateOnly?)term.By)).Min() ?? DateOnly.MaxValue,
            SoonFrom = open.Select(question => question.SoonFrom).Concat(terms.Select(term => (DateOnly?)term.SoonFrom))
                .Concat(calls.Select(call => (DateOnly?)DutchCalendar.AddWorkingDays(call.By, -1))).Min() ?? DateOnly.MaxValue,
            Unread = record.UnreadItems.Any(item => sees.Shows(item.Part) || (item.QuestionId is { } id && sees.Shows(id))),
            Undelivered = undelivered,
            OpenedAt = Noticing.Whole(record.ReceivedAt),
            LastActivity = heard?.At ?? record.LastActivity,
            Ended = state.Ended,
        };
        return sees.IsWhole ? Kept(line, state, catalogues) : line;
    }

    /// <summary>How long it is kept is for whoever keeps it, once for each case.</summary>
    private static InboxItem Kept(InboxItem line, CitizenCase state, CatalogueVersions catalogues)
    {
        var keeping = state.IsDestroyed ? null : Keeping.Of(state, catalogues);
        return line with
        {
            KeepUntil = keeping?.Until,
            KeepCategory = keeping?.Category,
            ArchiveFrom = DossierPeriod.Of(state, catalogues)?.Until.AddDays(1) ?? DateOnly.MaxValue,
            DestructionRequestedAt = state.DestructionRequestedAt,
            DestructionRequested = state.DestructionRequestedAt is not null && !state.IsDestroyed,
        };
    }

    private static IEnumerable<InboxCallBack> Calls(CitizenCase state, Visibility sees) => state.CallBacks
        .Where(asked => asked is { IsOpen: true, Reached: false })
        .Select(asked => new InboxCallBack(asked.By, state.CallerOf(asked)))
        .Where(call => sees.IsWhole || call.Caller == sees.Organisation);

    /// <summary>Objections that run, also a founded one that waits for its new decision, and open complaints.</summary>
    private static IEnumerable<InboxTerm> Terms(CitizenCase state, Visibility sees) => state.Objections
        .Where(objection => objection.IsRunning && sees.Sees(state, new CaseItem.Objection(objection.Id)))
        .Select(objection => Term(objection.QuestionId, objection.DecideBy, objection.Watch))
        .Concat(state.Complaints.Where(complaint => complaint.IsOpen && sees.Shows(CasePart.Complaints))
            .Select(complaint => Term(null, complaint.HandleBy, complaint.Watch)));

    private static InboxTerm Term(Guid? question, DateOnly by, TermWatch watch) =>
        new(question, by, DutchCalendar.AddWorkingDays(by, -(watch.WarnWorkingDays ?? TermWatch.UsualWarning)));

    private static IReadOnlyList<InboxQuestion> Questions(CaseRecord record, KeyRing keys) =>
        [.. record.Questions.Select(asked => Of(record.State, record.State.Question(asked.QuestionId)!, Short(keys.Open(asked.Text)), LocalDay.Of(record.LastActivity)))];

    private static InboxQuestion Of(CitizenCase state, Question question, string? subject, DateOnly day)
    {
        DateOnly? decideBy = question.IsOpen && question.Term is { } term ? DecisionTerm.DecideBy(term, day) : null;
        return new(
            question.Id, subject, question.Service, Status.Of(state, question),
            question.IsOpen || question.Reconsidered, question.Holder.Organisation, question.Holder.BackOffice,
            state.OpenOfferOf(question.Id)?.Organisation, question.Route, decideBy,
            decideBy is { } end ? DutchCalendar.AddWorkingDays(end, -(question.Watch.WarnWorkingDays ?? TermWatch.UsualWarning)) : null);
    }

    /// <summary>To whom else a question is offered is not for an organisation that does not hold it.</summary>
    private static InboxQuestion For(InboxQuestion question, Visibility sees) =>
        sees.IsWhole || question.Organisation == sees.Organisation || question.OfferedTo == sees.Organisation
            ? question
            : question with { OfferedTo = null };

    private static string[] AudienceOf(CitizenCase state, string? organisation, Catalogue catalogue) =>
        [.. (organisation is null ? AtDesk(state) : At(state, organisation)).Concat(Escalated(state, organisation, catalogue)).Distinct()];

    private static IEnumerable<string> AtDesk(CitizenCase state)
    {
        yield return "desk:" + state.Desk;
        if (state.CaseManager.Organisation is null) yield return InboxAudience.Mine(state.CaseManager.OfficialId, state.Desk, null);
        else yield return InboxAudience.ReturnsTo(state.FirstLine.OfficialId, state.Desk);
    }

    private static IEnumerable<string> At(CitizenCase state, string organisation)
    {
        if (state.Questions.Any(question => question.IsHeldBy(organisation)) || state.Consultations.Any(asked => !asked.Answered && asked.Organisation == organisation))
            yield return "org:" + organisation;
        if (state.HandOffs.Any(offer => offer.IsOpen && offer.Organisation == organisation)) yield return "offer:" + organisation;
        if (state.CaseManager.Organisation == organisation)
            yield return InboxAudience.Mine(state.CaseManager.OfficialId, null, organisation);
        foreach (var offer in state.HandOffs.Where(offer => offer.Organisation == organisation && offer.Specialist is not null
            && offer.QuestionIds.Any(id => state.Question(id) is { IsOpen: true } question && question.IsHeldBy(organisation))))
            yield return InboxAudience.Mine(offer.Specialist!.OfficialId, null, organisation);
    }

    /// <summary>The coordinators of whoever was to call and did not: it is among their own work now.</summary>
    private static IEnumerable<string> Escalated(CitizenCase state, string? organisation, Catalogue catalogue) => state.CallBacks
        .Where(asked => asked is { IsOpen: true, Overdue: true } && state.CallerOf(asked) == organisation)
        .Select(_ => organisation is { } code ? catalogue.Organisations.GetValueOrDefault(code)?.Coordinator : catalogue.Desks.GetValueOrDefault(state.Desk)?.Coordinator)
        .OfType<Coordinator>()
        .Select(coordinator => InboxAudience.Mine(coordinator.OfficialId, organisation is null ? state.Desk : null, organisation));

    private static string? Short(string? text) =>
        text is null || text.Length <= SubjectLength ? text : text[..SubjectLength].TrimEnd() + "…";
}
