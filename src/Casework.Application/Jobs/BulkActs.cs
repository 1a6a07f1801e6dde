using System.Text.Json.Nodes;
using Casework.Application.Cases.Assignment;
using Casework.Application.Cases.Closure;
using Casework.Application.Cases.Decisions;
using Casework.Application.Cases.HandOffs;
using Casework.Application.Cases.Intake;
using Casework.Application.Cases.Undo;
using Casework.Domain.Cases;

namespace Casework.Application.Jobs;

/// <summary>The acts that can be done on chosen rows, or on all that match.</summary>
public static class BulkActs
{
    public const string HandOver = "handOver", Undo = "undo";

    private static readonly string NoId = Guid.Empty.ToString();

    /// <summary>Those that an official asks for by name.</summary>
    public static IReadOnlyDictionary<string, BulkAct> Asked { get; } = new BulkAct[]
    {
        new BulkAct<AssignCaseRequest>("take", typeof(AssignCaseEndpoint), new() { ["officialId"] = "me", ["reason"] = "…" }, (given, each) =>
            BulkStep.OnCase(new() { ["officialId"] = each.By.Id, ["reason"] = Reason(given, each, "take") }))
        { IsUndoable = true, AlreadySo = ["already-assigned"] },
        new BulkAct<AssignCaseRequest>("giveBack", typeof(AssignCaseEndpoint), new() { ["officialId"] = "pool", ["reason"] = "…" }, (given, each) => PoolOf(each) is { } pool
            ? BulkStep.OnCase(new() { ["officialId"] = pool, ["reason"] = Reason(given, each, "giveBack") })
            : BulkStep.Skipped("no-pool"))
        { IsUndoable = true, AlreadySo = ["already-assigned"] },
        new BulkAct<AssignCaseRequest>("assign", typeof(AssignCaseEndpoint), [], (_, _) => BulkStep.OnCase()) { IsUndoable = true, AlreadySo = ["already-assigned"] },
        new BulkAct<ProposeHandOffRequest>("handOff", typeof(ProposeHandOffEndpoint), new() { ["questionIds"] = new JsonArray(NoId) }, HandOff) { IsUndoable = true },
        new BulkAct<AnswerQuestionRequest>("answer", typeof(AnswerQuestionEndpoint), [], (given, each) =>
            OnOne(each.Current.OpenQuestions.Where(question => question.Holder.AtFirstLine && IsOf(given, question)))) { Choosing = ["service"] },
        new BulkAct<CloseCaseRequest>("close", typeof(CloseCaseEndpoint), [], (_, each) => each.Current.IsClosed ? BulkStep.Skipped("case-closed") : BulkStep.OnCase()) { IsUndoable = true },
        new BulkAct<DecideQuestionRequest>("decide", typeof(DecideQuestionEndpoint), [], (given, each) =>
            OnOne(each.Current.OpenQuestions.Where(question => question.Holder.Organisation == each.By.Organisation && IsOf(given, question)))) { Choosing = ["service"] },
    }.ToDictionary(act => act.Name);

    private static readonly Dictionary<string, BulkAct> Others = new BulkAct[]
    {
        new BulkAct<TakeBackRequest>(Undo, typeof(TakeBackEndpoint), [], (_, each) =>
            each.Current.RecentActs.Where(act => act.Version <= each.Undoes).MaxBy(act => act.Version) is { Status: RecentActStatus.Stands } act
                ? new(new Dictionary<string, string> { ["version"] = $"{act.Version}" }, [])
                : BulkStep.Skipped("nothing-to-take-back")),
        new BulkAct<HandOverRequest>(HandOver, typeof(HandOverEndpoint), [], (given, each) => new(
            new Dictionary<string, string>(), new() { ["to"] = given["to"]!.AsArray()[each.Place % given["to"]!.AsArray().Count]!.GetValue<string>() })) { AlreadySo = ["not-named"], Choosing = ["to"] },
    }.ToDictionary(act => act.Name);

    public static BulkAct Of(string name) => Asked.GetValueOrDefault(name) ?? Others[name];

    /// <summary>Every open question that is at the desk and not offered yet, unless the body names them.</summary>
    private static BulkStep HandOff(JsonObject given, BulkCase each)
    {
        if (given["questionIds"] is not null) return BulkStep.OnCase();
        string[] free = [.. each.Current.OpenQuestions.Where(question => question.Holder.AtFirstLine && each.Current.OpenOfferOf(question.Id) is null).Select(question => question.Id.ToString())];
        return free.Length == 0 ? BulkStep.Skipped("no-open-question") : BulkStep.OnCase(new() { ["questionIds"] = new JsonArray([.. free.Select(id => (JsonNode)id)]) });
    }

    /// <summary>Where several questions fit, a person chooses.</summary>
    private static BulkStep OnOne(IEnumerable<Question> fitting) => fitting.ToArray() switch
    {
        [] => BulkStep.Skipped("no-open-question"),
        [var one] => new(new Dictionary<string, string> { ["questionId"] = one.Id.ToString() }, []),
        _ => BulkStep.Skipped("several-questions"),
    };

    private static bool IsOf(JsonObject given, Question question) => given["service"] is not JsonValue service || question.Service == service.GetValue<string>();

    private static string Reason(JsonObject given, BulkCase each, string act) =>
        given["reason"] is JsonValue reason ? reason.GetValue<string>() : each.Words.Text("nl", $"job.reason.{act}");

    /// <summary>Whoever divides the work of the place in which the case manager is.</summary>
    private static string? PoolOf(BulkCase each) => each.Current.CaseManager.Organisation is { } organisation
        ? each.Catalogue.Organisations.GetValueOrDefault(organisation)?.Coordinator?.OfficialId
        : each.Catalogue.Desks.GetValueOrDefault(each.Current.Desk)?.Coordinator.OfficialId;
}
