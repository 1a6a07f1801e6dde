using Casework.Api.Door;
using Casework.Projections.CaseFiles;

namespace Casework.Api.Cases.CaseFiles;

/// <summary>A case file cut down to what its reader may see (law 13).</summary>
public sealed record SeenCaseFile(CaseFile File, bool ShowsCitizen, bool ShowsSupport)
{
    public static SeenCaseFile Whole(CaseFile file) => new(file, true, true);

    public static SeenCaseFile Of(CaseFile file, Sight sight, string? organisation) => sight switch
    {
        Sight.Whole => Whole(file),
        Sight.Managed => Managed(file, organisation!),
        Sight.Shared => Shared(file, organisation!),
        Sight.OwnActs => OwnActs(file, organisation!),
        Sight.Dispute => Dispute(file),
        _ => throw new ArgumentOutOfRangeException(nameof(sight)),
    };

    /// <summary>An organisation: its own questions, what goes on there, its own acts, and the parts that were shared with it.</summary>
    private static SeenCaseFile Shared(CaseFile file, string organisation)
    {
        var share = new Share(file.State, organisation);
        return new(
            Cut(file, share, share.Has) with
            {
                HandOffs = [.. file.HandOffs.Where(o => o.Organisation == organisation || o.Author.Organisation == organisation).Select(o => share.Cut(o))],
                Consultations = [.. file.Consultations.Where(c => c.Organisation == organisation || share.IsOwn(c)).Select(c => share.Cut(c))],
                Promises = share.HandOffs.Any() ? file.Promises : share.Cut(file.Promises, "promises", share.Has),
                Assignments = [],
                Ratings = [.. file.Ratings.Where(r => r.Organisation == organisation)],
                Steps = [],
            },
            ShowsCitizen: share.HandOffs.Any() || share.Held.Any() || share.Has("citizen"),
            ShowsSupport: share.Has("supportneed"));
    }

    /// <summary>The case manager at the second line: everything but what the citizen took back.</summary>
    private static SeenCaseFile Managed(CaseFile file, string organisation)
    {
        var share = new Share(file.State, organisation);
        return new(Cut(file, share, part => !share.IsWithdrawn(part)), ShowsCitizen: true, ShowsSupport: !share.IsWithdrawn("supportneed"));
    }

    private static CaseFile Cut(CaseFile file, Share share, Func<string, bool> shows) => file with
    {
        Questions = [.. file.Questions.Where(q => shows("questions") || share.Questions.Contains(q.QuestionId))],
        InformationRequests = share.Cut(file.InformationRequests, "informationrequests", shows),
        Contacts = share.Cut(file.Contacts, "contacts", shows),
        CallBacks = shows("contacts") ? file.CallBacks : [.. file.CallBacks.Where(share.IsOwnCall)],
        Messages = share.Cut(file.Messages, "messages", shows),
        Documents = share.Cut(file.Documents, "documents", shows),
        Disputes = share.Cut(file.Disputes, "disputes", shows),
        Mediations = share.Cut(file.Mediations, "mediations", shows),
        Objections = share.Cut(file.Objections, "objections", shows),
        Complaints = share.Cut(file.Complaints, "complaints", shows),
        Notes = share.Cut(file.Notes, "notes", shows),
        Suggestions = shows("suggestions") ? file.Suggestions : [],
        Facts = [.. file.Facts.Where(fact => shows("questions") || fact.QuestionIds.Any(share.Questions.Contains) || (fact.Dispute is { } said && share.Questions.Contains(said.QuestionId)))],
    };

    /// <summary>An organisation after refusal, lapse or hand-back: what it did itself, and nothing of the rest.</summary>
    private static SeenCaseFile OwnActs(CaseFile file, string organisation)
    {
        bool IsOwn(IEntry entry) => entry.Author.Organisation == organisation;
        return new(
            Nothing(file) with
            {
                HandOffs = [.. file.HandOffs.Where(o => o.Organisation == organisation).Select(o => Share.Bare(o))],
                Consultations = [.. file.Consultations.Where(c => c.Organisation == organisation).Select(c => c with { Request = null })],
                InformationRequests = [.. file.InformationRequests.Where(r => IsOwn(r)).Select(r => r with { Response = null })],
                Contacts = [.. file.Contacts.Where(c => IsOwn(c))],
                CallBacks = [.. file.CallBacks.Where(c => IsOwn(c))],
                Messages = [.. file.Messages.Where(m => IsOwn(m))],
                Documents = [.. file.Documents.Where(d => IsOwn(d))],
                Promises = [.. file.Promises.Where(p => IsOwn(p))],
                Ratings = [.. file.Ratings.Where(r => r.Organisation == organisation)],
                Notes = [.. file.Notes.Where(n => IsOwn(n))],
            },
            ShowsCitizen: false, ShowsSupport: false);
    }

    /// <summary>A mediator: the questions in dispute and the dispute itself.</summary>
    private static SeenCaseFile Dispute(CaseFile file)
    {
        Guid[] disputed = [.. file.Disputes.Select(d => d.QuestionId).OfType<Guid>()];
        return new(
            Nothing(file) with
            {
                Questions = [.. file.Questions.Where(q => disputed.Contains(q.QuestionId))],
                Disputes = file.Disputes,
                Mediations = file.Mediations,
            },
            ShowsCitizen: true, ShowsSupport: false);
    }

    private static CaseFile Nothing(CaseFile file) => file with
    {
        ExternalReference = null,
        Representative = null,
        Questions = [],
        HandOffs = [],
        Consultations = [],
        InformationRequests = [],
        Contacts = [],
        CallBacks = [],
        Messages = [],
        Documents = [],
        Promises = [],
        Disputes = [],
        Mediations = [],
        Objections = [],
        Complaints = [],
        Suggestions = [],
        Facts = [],
        Ratings = [],
        LocalHelp = [],
        Notes = [],
        Assignments = [],
        Steps = [],
    };
}
