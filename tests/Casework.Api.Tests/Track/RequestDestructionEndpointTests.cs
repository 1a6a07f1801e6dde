using Casework.Api.Tests.Records;

namespace Casework.Api.Tests.Track;

public sealed class RequestDestructionEndpointTests(RecordsDesk desk) : IClassFixture<RecordsDesk>
{
    [Fact]
    public async Task while_law_demands_keeping_the_answer_says_until_when_and_the_records_manager_sees_the_request()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCaseOf(bsn);
        var until = $"{desk.Clock.GetUtcNow().AddYears(1):yyyy-MM-dd}";
        var answer = (await desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/destruction-request", new { reason = "Vergeet mij" }, ("Accept-Language", "en"))).ShouldBe(201);
        await desk.ShouldHaveRecorded(taken, answer, "destruction-requested");
        answer.String("keepUntil").ShouldBe(until);
        answer.String("answer").ShouldStartWith("The law says that we keep your data up to and including");

        var track = (await desk.Citizen(bsn).Get($"/track/{taken.CaseNumber}", ("Accept-Language", "en"))).Json;
        track["retention"]!["text"]!.GetValue<string>().ShouldBe(answer.String("answer"));
        track["messages"]!.AsArray()[^1]!["text"]!.GetValue<string>().ShouldBe("You asked us to destroy your data. Vergeet mij");
        (await Requests(taken))!["mayBeDestroyed"]!.GetValue<bool>().ShouldBeFalse();
        (await desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/destruction-request")).ShouldBeProblem(409, "already-requested");

        desk.LetYearsPass(1);
        (await Requests(taken))!["mayBeDestroyed"]!.GetValue<bool>().ShouldBeTrue();
        await desk.RecordsManager.Do(taken, "destruction");
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")).Json["items"]!.AsArray()[^1]!["details"]!["ground"]!.GetValue<string>().ShouldBe("citizenRequest");
        (await Requests(taken)).ShouldBeNull();
    }

    [Fact]
    public async Task of_an_open_case_nobody_can_say_a_date_yet()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.OpenCaseOf(bsn);
        var answer = (await desk.Nobody.Post($"/track/{taken.CaseNumber}/destruction-request", new { }, ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(201);
        answer.Json["keepUntil"].ShouldBeNull();
        answer.String("answer").ShouldStartWith("Uw zaak loopt nog.");
        (await Requests(taken))!["keepUntil"].ShouldBeNull();
    }

    private async Task<System.Text.Json.Nodes.JsonNode?> Requests(TakenIn taken)
    {
        for (var cursor = ""; ;)
        {
            var page = (await desk.RecordsManager.Get($"/records/destruction-requests?limit=1{cursor}")).ShouldBe(200).Json;
            if (page["items"]!.AsArray().FirstOrDefault(row => row!["caseId"]!.GetValue<string>() == taken.CaseId) is { } found) return found;
            if (page["next"] is not { } next) return null;
            cursor = "&cursor=" + next.GetValue<string>();
        }
    }
}
