using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>How each event changes the case file; the state of the rules is folded along by the domain itself.</summary>
public static class Folding
{
    public static CaseFile Fold(this CaseFile? file, Guid id, CaseEvent happened, long version, DateTimeOffset recordedAt)
    {
        var state = (file?.State).Evolve(id, happened);
        var before = file ?? new CaseFile { State = state, Version = version, LastRecordedAt = recordedAt, OpenedAt = happened.HappenedAt };
        return (before with { State = state, Version = version, LastRecordedAt = recordedAt }).With(happened).Count(happened);
    }

    private static CaseFile Count(this CaseFile file, CaseEvent happened) =>
        file with { Questions = [.. file.Questions.Select(q => q with { Clock = q.Clock.After(happened, file.State, file.State.Question(q.QuestionId)!) })] };

    private static CaseFile With(this CaseFile file, CaseEvent happened) => happened switch
    {
        CaseOpened e => file with { ExternalReference = e.ExternalReference, Representative = e.Representative, Paper = e.Paper, AccessNeeds = e.AccessNeeds },
        QuestionAsked e => file with { Questions = [.. file.Questions, new(e.QuestionId, e.Text, e.Desk, e.Channel, e.By, e.HappenedAt)] },
        TriageConfirmed e => file.With(e.QuestionId, q => q with { Confirmed = new(null, e.Reason, e.By, e.HappenedAt) }),
        TriageOverruled e =>
            file.With(e.QuestionId, q => q with { Overruled = new(e.From, e.Reason, e.By, e.HappenedAt), FormerlyOverruled = q.Overruled }),
        QuestionServiceNamed e => file.With(e.QuestionId, q => q with
        {
            Form = null,
            ServicesNamed = [.. q.ServicesNamed, new(e.From, e.Service, e.Reason, e.By, e.HappenedAt)],
            Confirmed = null,
            Overruled = null,
            FormerlyOverruled = null,
        }),
        FormFilledIn e => file.With(e.QuestionId, q => q with { Form = new(e.Values) }),
        CitizenIdentified e => file with { Identifications = file.Identifications.And(new(e.Means, e.Level, e.By, e.HappenedAt)) },
        QuestionAnswered e => file.With(e.QuestionId, q => q with { Answer = new(e.Text, e.By, e.HappenedAt) }),
        QuestionHandedBack e => file.With(e.QuestionId, q => q with { HandBack = new(e.Reason, e.By, e.HappenedAt) }),
        SupportNeedAssessed e => file with { SupportReason = e.Reason, FormerSupportReason = file.SupportReason },
        SuggestionMade e => file with { Suggestions = [.. file.Suggestions, new(e.SuggestionId, e.Service, e.BecauseOf, e.CatalogueVersion, SuggestionStatus.Open)] },
        SuggestionTaken e => file with { Suggestions = file.Suggestions.Change(s => s.SuggestionId == e.SuggestionId, s => s with { Status = SuggestionStatus.Taken }) },
        SuggestionDeclined e => file with { Suggestions = file.Suggestions.Change(s => s.SuggestionId == e.SuggestionId, s => s with { Status = SuggestionStatus.Declined, Reason = e.Reason }) },
        FactReused e => file with { Facts = file.Facts.And(new(e.FactId, e.Source, e.Attribute, e.Value, e.ReadAt, e.QuestionIds)) },
        FactDisputed e => file with { Facts = file.Facts.Change(f => f.FactId == e.FactId, f => f with { Dispute = new(e.QuestionId, e.Text, e.By, e.HappenedAt) }) },
        ContactRecorded e =>
            file with { Contacts = file.Contacts.And(new(e.ContactId, e.Channel, e.Direction, e.Summary, e.Answered, e.By, e.HappenedAt) { Identification = e.Identification }) },
        MessageSent e => file with { Messages = file.Messages.And(new(e.MessageId, "message", Direction.Out, e.Text, e.ReplyOptions, e.By, e.HappenedAt) { Template = e.Template }) },
        MessageReceived e => file with { Messages = file.Messages.And(Reply(e)) },
        DocumentReceived e => file with { Documents = file.Documents.And(Document(file, e)) },
        HelpRequested e => file with { Messages = file.Messages.And(new(e.HelpId, "help", Direction.In, e.Text, [], e.By, e.HappenedAt)) },
        NoteAdded e => file with { Notes = file.Notes.And(new(e.NoteId, e.Text, e.By, e.HappenedAt)) },
        PromiseMade e =>
            file with { Promises = file.Promises.And(new(e.PromiseId, e.Text, e.Due, PromiseStatus.Open, e.By, e.HappenedAt)) },
        PromiseKept e => file.Settle(e.PromiseId, p => p with { Status = PromiseStatus.Kept, SettledAt = e.HappenedAt }),
        PromiseBroken e =>
            file.Settle(e.PromiseId, p => p with { Status = PromiseStatus.Broken, Reason = e.Reason, SettledAt = e.HappenedAt }),
        CallBackEvent => FoldingCallBacks.With(file, happened),
        CaseAssigned e => file with { Assignments = file.Assignments.And(new("assigned", e.To, file.State.CaseManager.Organisation, e.Reason, e.By, e.HappenedAt)) },
        OfficialReplaced e =>
            file with { Assignments = file.Assignments.And(new("replaced", e.To, e.Organisation, null, e.By, e.HappenedAt)) },
        CaseManagerMoved e =>
            file with { Assignments = file.Assignments.And(new("moved", e.To, e.Organisation, null, e.By, e.HappenedAt)) },
        MandateGranted e => file with { Mandates = file.Mandates.And(new(e.MandateId, e.Name, e.Scopes, e.Until, e.QuestionIds, e.Consent, e.By, e.HappenedAt)) },
        MandateWithdrawn e => file with { Mandates = file.Mandates.Change(m => m.MandateId == e.MandateId, m => m with { WithdrawnAt = e.HappenedAt, WithdrawnBy = e.By }) },
        LocalHelpEvent => FoldingHelp.With(file, happened),
        RatingGiven e => file with { Ratings = file.Ratings.And(new(e.SubjectId, e.Of, e.Stars, e.Remark, e.Desk, e.Organisation, e.Channel, e.HappenedAt)) },
        CaseClosed e => file with { ClosedAt = e.HappenedAt, Result = e.Result },
        CaseReopened => file with { ClosedAt = null, Result = null },
        CitizenDataCorrected e =>
            file with { Representative = e.Representative ?? file.Representative, AccessNeeds = e.AccessNeeds ?? file.AccessNeeds },
        ReachChosen e => file with { Paper = e.Channel is ReachChannel.Paper },
        MessageUndelivered e => FoldingDeliveries.With(file, e),
        MessageDispatched e => FoldingDeliveries.With(file, e),
        ActTakenBack e => FoldingUndo.With(file, e),
        StepRecorded e => file with { Steps = file.Steps.And(new(e.Activity, e.Origin?.Facts, null, null, e.HappenedAt)) },
        HandOffRecorded e => file with { Steps = file.Steps.And(new("hand-off", null, e.FromGroup, e.ToGroup, e.HappenedAt)) },
        _ => FoldingSecondLine.With(file, happened),
    };

    private static MessageEntry Reply(MessageReceived e) =>
        new(e.MessageId, "message", Direction.In, e.Text, [], e.By, e.HappenedAt) { InReplyTo = e.InReplyTo, ReplyOption = e.ReplyOption, AboutReader = e.AboutReader };

    private static DocumentEntry Document(CaseFile file, DocumentReceived e) => new(
        e.DocumentId, e.FileName, e.MediaType, e.Size, e.Sha256, e.From, e.Channel, e.Scan, e.RequestId,
        e.QuestionId ?? file.InformationRequests.FirstOrDefault(r => r.RequestId == e.RequestId)?.QuestionId, e.By, e.HappenedAt);

    private static CaseFile Settle(this CaseFile file, Guid promise, Func<PromiseEntry, PromiseEntry> change) =>
        file with { Promises = file.Promises.Change(p => p.PromiseId == promise, change) };

    internal static CaseFile With(this CaseFile file, Guid question, Func<QuestionEntry, QuestionEntry> change) =>
        file with { Questions = file.Questions.Change(q => q.QuestionId == question, change) };

    /// <summary>
    /// One more, by copying memory: a spread of the interface walks through every item, which a case of a thousand notes feels.
    /// </summary>
    internal static IReadOnlyList<T> And<T>(this IReadOnlyList<T> items, T item)
    {
        T[] all = items is T[] array ? [.. array.AsSpan(), item] : [.. items, item];
        return all;
    }

    internal static IReadOnlyList<T> Change<T>(this IReadOnlyList<T> items, Func<T, bool> which, Func<T, T> change) =>
        [.. items.Select(item => which(item) ? change(item) : item)];
}
