using Casework.Domain.Cases;
using Casework.Domain.Terms;

namespace Casework.Application.Track;

/// <summary>The way of a case in plain steps; exactly one is current while the case is open.</summary>
internal static class TrackSteps
{
    public static readonly IReadOnlyList<string> Codes = ["received", "assessed", "your-turn", "handling", "answer", "dispute", "closed"];

    public static IReadOnlyList<TrackStep> Of(TrackPage page)
    {
        string[] shown = [.. Codes.Where(code => IsShown(page.Current, code))];
        var at = page.Current.IsClosed ? shown.Length : Array.IndexOf(shown, CurrentOf(page.Current));
        return [.. shown.Select((code, i) => new TrackStep(
            code, Title(page, code, i < at), Date(page, code, i < at), i < at ? StepState.Done : i == at ? StepState.Current : StepState.Next))];
    }

    /// <summary>What is done says what came of it: a step that was only expected before.</summary>
    private static string Title(TrackPage page, string code, bool done) => (code, done) switch
    {
        ("answer", true) => page.Text($"track.ended.{TrackOutcome.Of(page.Current)}"),
        ("closed", true) when page.Current.IsDestroyed => page.Text("track.step.closed.destroyed"),
        ("closed", true) => page.Text("track.step.closed.done"),
        _ => page.Text($"track.step.{code}"),
    };

    private static string CurrentOf(CitizenCase current) => current switch
    {
        _ when current.OpenQuestions.Any() && current.InformationRequests.Any(request => request.Status == RequestStatus.Open) => "your-turn",
        _ when current.OpenQuestions.Any() => "handling",
        _ when IsDisputed(current) => "dispute",
        _ => "closed",
    };

    private static bool IsShown(CitizenCase current, string code) => code switch
    {
        "your-turn" => current.InformationRequests.Count > 0,
        "dispute" => current.Disputes.Count + current.Objections.Count + current.Complaints.Count > 0,
        _ => true,
    };

    private static bool IsDisputed(CitizenCase current) => current.Mediations.Any(m => m.IsOpen) || current.Objections.Any(o => o.IsRunning)
        || current.Complaints.Any(c => c.IsOpen) || current.Disputes.Any(d => current.Mediations.All(m => m.DisputeId != d.Id) && current.Objections.All(o => o.QuestionId != d.QuestionId));

    private static DateOnly? Date(TrackPage page, string code, bool done) => (code, done) switch
    {
        ("received", _) => LocalDay.Of(page.View.ReceivedAt),
        ("assessed", _) => page.View.AssessedAt is { } at ? LocalDay.Of(at) : null,
        ("your-turn", false) => page.Todo.Where(todo => todo.Action == "respondToRequest").Select(todo => (DateOnly?)todo.By).Min(),
        ("handling" or "answer", true) => page.Current.Questions.Select(question => question.EndedAt).Max() is { } at ? LocalDay.Of(at) : null,
        ("answer", false) => page.DecideBy,
        ("dispute", false) => page.Current.Objections.Where(o => o.IsRunning).Select(o => (DateOnly?)o.DecideBy).Min(),
        ("closed", true) => page.View.ClosedAt is { } at ? LocalDay.Of(at) : null,
        _ => null,
    };
}
