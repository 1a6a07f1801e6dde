using Casework.Application.Cases;
using Casework.Application.Cases.Intake;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.Cases;

namespace Casework.Application.Track;

/// <summary>Puts the citizen's view in words of one language, as of now.</summary>
public sealed record TrackPage(CaseRecord View, Words Words, string Language, CatalogueVersions Catalogues, Func<Personal?, string?> Open, DateTimeOffset Now)
{
    public CitizenCase Current => View.State;

    public DateOnly Today => LocalDay.Of(Now);

    public TrackAnswer Answer(IReadOnlyList<TrackReader> seenBy, IReadOnlyList<string> permitted) => Answer(TrackBanner.Of(this, permitted), seenBy, permitted);

    private TrackAnswer Answer(TrackBanner banner, IReadOnlyList<TrackReader> seenBy, IReadOnlyList<string> permitted) => new(
        Current.CaseNumber, Current.IsClosed ? "closed" : "open", TrackSteps.Of(this), Contact, [.. View.Questions.Select(question => TrackQuestions.Of(this, question))], [.. Todo],
        [.. View.Done.GroupBy(done => (done.Key, On: LocalDay.Of(done.At), done.OnBehalf)).Select(alike => new TrackDeed(Deed(alike.First(), alike.Count()), alike.Key.On) { OnBehalf = alike.Key.OnBehalf })],
        banner.Text, Help,
        [.. Current.Suggestions.Select(Suggestion)], [.. View.Promises.Select(Promise)], TrackMessages.Of(this), seenBy, TrackSharing.Of(this), TrackedRetention.Of(this), permitted)
    {
        Reach = TrackReach.Of(this),
        ReachConsents = permitted.Contains("consentToReach") ? TrackReach.Consents(this) : [],
        Documents = [.. View.Documents.Reverse().Select(d => new TrackedDocument(d.DocumentId, Open(d.FileName), d.MediaType, d.Size, d.From, d.Scan, d.RequestId, LocalDay.Of(d.At)))],
        CallBacks = Current.IsDestroyed ? [] : [.. View.CallBacks.Select(CallBack)],
        Banner = banner,
        Disputes = TrackProcedures.Disputes(this),
        Mediations = TrackProcedures.Mediations(this),
        Objections = TrackProcedures.Objections(this),
        Complaints = TrackProcedures.Complaints(this),
        Facts = TrackFacts.Of(this),
        ArchivedOn = Current.ArchivedAt is { } at ? LocalDay.Of(at) : null,
    };

    public string Text(string key, params IReadOnlyList<string> details) => Words.Text(Language, key, details);

    /// <summary>What was done several times on one day is told once, with how often.</summary>
    private string Deed(TrackDone done, int times)
    {
        var told = Text($"track.done.{done.Key}");
        if (times > 1) told = done.Key == "question" ? Text("track.done.questions", times.ToString()) : Text("track.done.times", told, times.ToString());
        return done.OnBehalf ? Text("track.done.on-behalf", told) : told;
    }

    public string Say(DateOnly day) => day.In(Language);

    /// <summary>What codes are called in the language of this page.</summary>
    public CodeNames Names => field ??= new(Words, Catalogues.Current, Language);

    public string OrganisationName(string? code) => Names.Organisation(code);

    public string HelperName(string code) => Names.Helper(code);

    public HelpPoint? HelpPoint(string code) => Catalogues.Current.Registered.GetValueOrDefault(code);

    public string DeskName => Names.Desk(Current.Desk);

    public Service? Service(string? code) => code is null ? null : Catalogues.Current.Services.GetValueOrDefault(code);

    /// <summary>What is asked of the citizen now.</summary>
    public IEnumerable<TrackTodo> Todo => Current.InformationRequests.Where(request => request.Status == RequestStatus.Open && !Current.IsClosed)
        .Select(request => (request, asked: View.Requests.First(asked => asked.RequestId == request.Id)))
        .Select(both => (both.request, items: both.asked.Items.Select(item => Open(item)).OfType<string>().ToList()))
        .Select(both => new TrackTodo(
            both.request.Id, both.request.QuestionId, string.Join("; ", both.items), both.items, both.request.AnswerBy, Text("track.if-not-done", Say(both.request.AnswerBy)), both.request.ExtensionAsked)).Concat(Views);

    /// <summary>The views that the citizen can give before a decision.</summary>
    private IEnumerable<TrackTodo> Views => View.Questions
        .Select(told => (told, Current.Question(told.QuestionId)!.OpenView)).Where(each => each.OpenView is not null && !Current.IsClosed)
        .Select(each => (each.OpenView, each.told.QuestionId, what: Text("track.view", Open(each.told.ViewAbout) ?? "")))
        .Select(each => new TrackTodo(
            each.OpenView!.Id, each.QuestionId, each.what, [each.what], each.OpenView.AnswerBy, Text("track.view-not-given", Say(each.OpenView.AnswerBy)), false)
        { Action = "giveView" });

    /// <summary>The last day by which every open question with a term is decided, or null when none has one.</summary>
    public DateOnly? DecideBy => Current.OpenQuestions.Where(question => question.Term is not null)
        .Select(question => (DateOnly?)DecisionTerm.DecideBy(question.Term!, Today)).Max();

    public TrackContact Contact => TrackContact.Of(Current, Catalogues.Current, Language);

    private TrackHelp Help => new(
        Current.Wish is { } wish ? Text($"track.wish.{wish}") : null,
        View.SupportReason is null ? null : Text($"track.support.{Current.Support}"), Open(View.SupportReason));

    private TrackedSuggestion Suggestion(Suggestion suggestion) => new(
        suggestion.Id, Service(suggestion.Service)?.Name.In(Language) ?? "", Service(suggestion.Service)?.Summary.In(Language) ?? "",
        SuggestionAnswer.Of(Current, suggestion, Catalogues, Language).Reason, suggestion.Status, Text($"track.suggestion.{suggestion.Status}"));

    private TrackedCallBack CallBack(TrackCallBack told)
    {
        var asked = Current.CallBacks.First(call => call.Id == told.CallBackId);
        return new(told.CallBackId, Open(told.About), Open(told.Phone), asked.By, asked.Status, Text(asked switch
        {
            { IsOpen: true, Reached: true } => "track.call-back.reached",
            { IsOpen: true, Overdue: true } => "track.call-back.overdue",
            _ => $"track.call-back.{asked.Status}",
        }, Say(asked.By)));
    }

    private TrackedPromise Promise(TrackPromise promise)
    {
        var status = Current.Promises.First(p => p.Id == promise.PromiseId).Status;
        return new(promise.PromiseId, Open(promise.Text), promise.By, status, Text($"track.promise.{status}"));
    }
}
