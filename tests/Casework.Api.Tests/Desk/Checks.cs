using Casework.Application.Texts;
using Casework.Domain.Cases;
using Casework.Projections.Cases;

namespace Casework.Api.Tests;

/// <summary>What tests ask of an answer and of the case behind it.</summary>
public static class Checks
{
    private static readonly Words Words = new();

    /// <summary>The stored names of everything that happened in the case.</summary>
    public static async Task<string[]> History(this TestDesk desk, TakenIn taken)
    {
        await using var session = desk.Store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(Guid.Parse(taken.CaseId))).Select(happened => happened.EventTypeName)];
    }

    public static async Task<CitizenCase> State(this TestDesk desk, TakenIn taken)
    {
        await using var session = desk.Store.QuerySession();
        return (await session.LoadAsync<CaseRecord>(Guid.Parse(taken.CaseId), TestContext.Current.CancellationToken))!.State;
    }

    /// <summary>How the case was closed, last.</summary>
    public static async Task<CaseClosed> Closed(this TestDesk desk, TakenIn taken)
    {
        await using var session = desk.Store.QuerySession();
        return (await session.Events.FetchStreamAsync(Guid.Parse(taken.CaseId))).Select(happened => happened.Data).OfType<CaseClosed>().Last();
    }

    /// <summary>The case ends with these events, and the answer's ETag is the version after them.</summary>
    public static async Task ShouldHaveRecorded(this TestDesk desk, TakenIn taken, Answer answer, params string[] events)
    {
        var history = await desk.History(taken);
        history.TakeLast(events.Length).ShouldBe(events);
        answer.ETag.ShouldBe($"\"{history.Length}\"");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    /// <summary>The answer names the new thing by an id of version 7.</summary>
    public static Answer ShouldName(this Answer answer, string id)
    {
        Guid.Parse(answer.ShouldBe(201).String(id)).Version.ShouldBe(7);
        return answer;
    }

    /// <summary>The body is refused for exactly these fields, and the texts say why in Dutch and in English.</summary>
    public static async Task ShouldHearOf(this Person person, string path, object body, params (string Field, string Fault)[] faults)
    {
        foreach (var language in (string[])["nl", "en"])
        {
            var answer = await person.Post(path, body, ("Accept-Language", language));
            answer.ShouldBeProblem(400, "invalid-input");
            var errors = answer.Json["errors"]!.AsObject();
            errors.Select(error => error.Key).ShouldBe(faults.Select(fault => fault.Field), ignoreOrder: true);
            foreach (var (field, fault) in faults)
                errors[field]!.AsArray().ShouldContain(text => text!.GetValue<string>().StartsWith(Start(language, fault)));
        }
    }

    /// <summary>A text up to the first detail that it names.</summary>
    private static string Start(string language, string fault) => Words.Text(language, "fault." + fault).Split("  ")[0].TrimEnd('.');
}
