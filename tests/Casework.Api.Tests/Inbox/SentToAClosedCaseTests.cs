namespace Casework.Api.Tests.Inbox;

/// <summary>What a citizen sends after the end is in somebody's list until an official has seen to it.</summary>
public sealed class SentToAClosedCaseTests(TestDesk desk)
{
    private readonly string _anna = "anna-" + Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString("N")[12..];

    private Person Anna => desk.FirstLine(_anna);

    [Theory]
    [InlineData("message"), InlineData("document"), InlineData("help")]
    public async Task it_is_unread_with_the_case_manager_and_the_desk_and_counted_and_the_page_says_who_looks(string kind)
    {
        var taken = await Anna.TakeIn();
        await Anna.AnswerAll(taken);
        await Anna.Close(taken);
        (await Unread(Anna)).ShouldBeEmpty();
        (await WhatNext(taken, "nl")).ShouldBe("Wij hebben uw vraag beantwoord. Uw zaak is afgesloten. U hoeft niets te doen.");
        var before = await Count(Anna);

        await Send(taken, kind);

        (await Unread(Anna)).ShouldBe([taken.CaseId]);
        (await Anna.Get("/inbox?view=unread&scope=mine&status=closed")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await Anna.Get("/inbox?view=unread&scope=mine&status=open")).Json["items"]!.AsArray().ShouldBeEmpty();
        (await Unread(desk.FirstLine(), "desk")).ShouldContain(taken.CaseId);
        (await Count(Anna)).ShouldBe(before + 1);
        (await WhatNext(taken, "nl")).ShouldMatch(@"^Uw zaak is afgesloten\. U hebt ons daarna nog iets gestuurd\. .+ \(.*Utrecht\) bekijkt dat");
        (await WhatNext(taken, "en")).ShouldContain("will look at it");

        await Anna.Do(taken, "notes", new { text = "Gezien" }, 201);
        (await Unread(Anna)).ShouldBeEmpty();
        (await Count(Anna)).ShouldBe(before);
        (await WhatNext(taken, "nl")).ShouldBe("Wij hebben uw vraag beantwoord. Uw zaak is afgesloten. U hoeft niets te doen.");
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task whoever_takes_over_reads_it_where_the_case_manager_works_here_no_more(bool sentBefore)
    {
        var taken = await Anna.TakeIn();
        await Anna.AnswerAll(taken);
        await Anna.Close(taken);
        if (sentBefore) await Send(taken, "message");
        (await desk.RunCommand("officials", "deactivate", _anna, "--reason", "Met pensioen")).ExitCode.ShouldBe(0);
        if (!sentBefore) await Send(taken, "message");

        (await Unread(desk.FirstLine(), "desk")).ShouldContain(taken.CaseId);
        (await Unread(desk.Coordinator())).ShouldContain(taken.CaseId);
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("coordinator-utrecht");
        var next = await WhatNext(taken, "nl");
        next.ShouldMatch(@"daarna nog iets gestuurd\. .+ \(.*Utrecht\) bekijkt dat");
        next.ShouldNotContain("Anna");
        (await desk.History(taken)).TakeLast(2).ShouldBe(["message-received", "official-replaced"]);
    }

    private async Task Send(TakenIn taken, string kind)
    {
        var path = $"/track/{taken.CaseNumber}";
        if (kind == "document") (await desk.Nobody.Upload($"{path}/documents", Files.Pdf, headers: Code(taken))).ShouldBe(201);
        else if (kind == "message") (await desk.Nobody.Post($"{path}/messages", new { text = "Ik heb nog iets" }, Code(taken))).ShouldBe(201);
        else (await desk.Nobody.Post($"{path}/help", new { }, Code(taken))).Status.ShouldBeInRange(200, 204);
    }

    private static async Task<string[]> Unread(Person person, string scope = "mine") =>
        [.. (await person.Get($"/inbox?view=unread&scope={scope}&limit=200")).ShouldBe(200).Json["items"]!.AsArray().Select(item => item!["caseId"]!.GetValue<string>())];

    private static async Task<long> Count(Person person) => (await person.Get("/inbox/counts")).ShouldBe(200).Json["unread"]!.GetValue<long>();

    private async Task<string> WhatNext(TakenIn taken, string language) =>
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", Code(taken), ("Accept-Language", language))).ShouldBe(200).String("whatNext");

    private static (string, string) Code(TakenIn taken) => ("X-Tracking-Code", taken.TrackingCode);
}
