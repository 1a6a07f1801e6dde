using Casework.Domain.Cases;
using Casework.Projections.Cases;

namespace Casework.Projections.Track;

/// <summary>How each event shows to the citizen. Notes, hand-off texts, advice and imported steps do not.</summary>
public static class Following
{
    public static CaseRecord Follow(this CaseRecord? view, Guid id, CaseEvent happened)
    {
        var state = (view?.State).Evolve(id, happened);
        var before = view ?? new CaseRecord { Id = id, CaseNumber = state.CaseNumber, State = state, ReceivedAt = happened.HappenedAt };
        return (before with { State = state }).With(happened).Tell(before.State, happened).Credit(happened).Rate(happened);
    }

    private static CaseRecord With(this CaseRecord view, CaseEvent happened) => happened switch
    {
        QuestionAsked e => view with { Questions = [.. view.Questions, new(e.QuestionId, e.Text, e.HappenedAt)] },
        TriageAdvised e => view with { AssessedAt = view.AssessedAt ?? e.HappenedAt },
        SupportNeedAssessed e => view with { SupportReason = e.Reason, FormerSupportReason = view.SupportReason },
        FactReused e => view with { Facts = [.. view.Facts, new(e.FactId, e.Value, e.ReadAt)] },
        QuestionAnswered e => view.With(e.QuestionId, q => q with { Answer = e.Text }),
        QuestionDecided e => view.With(e.QuestionId, q => q with { Decision = new(e.Outcome, e.Reasons, e.LegalBasis, e.Deviation, e.ByRule, e.HappenedAt) }),
        ViewRequested e => view.With(e.QuestionId, q => q with { ViewAbout = e.About }),
        NoticeOfDefaultReceived e => view.With(e.QuestionId, q => q with { NoticesOfDefault = [.. q.NoticesOfDefault, e.ReceivedOn] }),
        PromiseMade e => view with { Promises = [.. view.Promises, new(e.PromiseId, e.Text, e.Due)] },
        CallBackRequested e => view with { CallBacks = [.. view.CallBacks, new(e.CallBackId, e.About, e.Phone)] },
        InformationRequested e => view with { Requests = [.. view.Requests, new(e.RequestId, e.QuestionId, e.Items, e.AnswerBy)] },
        ObjectionRepairRequested e =>
            view with { Repairs = [.. view.Repairs.Where(r => r.ObjectionId != e.ObjectionId), new(e.ObjectionId, e.Items)] },
        DocumentReceived e => view with { Documents = [.. view.Documents, new(e.DocumentId, e.FileName, e.MediaType, e.Size, e.Sha256, e.From, e.Scan, e.RequestId, e.HappenedAt)] },
        CaseClosed e => view with { ClosedAt = e.HappenedAt },
        CaseReopened => view with { ClosedAt = null },
        ActTakenBack { Kind: UndoableAct.SupportNeed } => view with { SupportReason = view.FormerSupportReason },
        ActTakenBack { Kind: UndoableAct.Closure } => view with { ClosedAt = null },
        _ => view,
    };

    private static CaseRecord With(this CaseRecord view, Guid question, Func<TrackQuestion, TrackQuestion> change) =>
        view with { Questions = [.. view.Questions.Select(q => q.QuestionId == question ? change(q) : q)] };
}
