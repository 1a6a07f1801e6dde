using Casework.Domain.Cases;
using Casework.Domain.Terms;

namespace Casework.Projections.CaseFiles;

/// <summary>Views before a decision in the case file.</summary>
internal static class FoldingViews
{
    public static CaseFile With(CaseFile file, QuestionEvent happened) => file.With(happened.QuestionId, q => q with
    {
        Views = happened switch
        {
            ViewRequested e =>
                [.. q.Views, new(e.RequestId, e.About, e.AnswerBy, LocalDay.Of(e.HappenedAt), RequestStatus.Open, e.By)],
            ViewReceived e => q.Views.Last(v => v with { Status = RequestStatus.Answered, Text = e.Text, ReceivedOn = LocalDay.Of(e.HappenedAt) }),
            _ => q.Views.Last(v => v with { Status = RequestStatus.Expired }),
        },
    });
}
