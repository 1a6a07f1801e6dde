namespace Casework.Api.Tests;

/// <summary>What people do on a case, in one word each; every act must succeed and gives what it made.</summary>
public static class Acts
{
    public static async Task<Answer> Do(this Person person, TakenIn taken, string path, object? body = null, int status = 204) =>
        (await person.Post($"{taken.Path}/{path}", body)).ShouldBe(status);

    private static async Task<string> Make(this Person person, TakenIn taken, string path, object body, string id) =>
        (await person.Do(taken, path, body, 201)).String(id);

    public static Task<string> TalkTo(this Person person, TakenIn taken) =>
        person.Make(taken, "contacts", new { channel = "phone", direction = "out", summary = "Uitgelegd waarom" }, "contactId");

    public static Task<string> Promise(this Person person, TakenIn taken, string by = "2026-12-24") =>
        person.Make(taken, "promises", new { text = "Ik bel u terug", by }, "promiseId");

    public static Task<string> AskAdvice(this Person person, TakenIn taken, string organisation) =>
        person.Make(taken, "consultations", new { questionId = taken.Question, organisation, request = "Klopt dit adres?" }, "consultationId");

    public static Task Agree(this Person official, TakenIn taken, string organisation, params string[] parts) =>
        official.Do(taken, "sharing-consents", new { organisation, parts, how = "byPhone" });

    public static Task<string> AskForPapers(this Person person, TakenIn taken, string answerBy = "2026-12-08") =>
        person.Make(taken, "information-requests", new { questionId = taken.Question, items = new[] { "Trouwakte" }, answerBy }, "requestId");

    public static Task Decide(this Person person, TakenIn taken, string outcome = "granted", string? noContactReason = null) =>
        person.Do(taken, $"questions/{taken.Question}/decision", new { outcome, reasons = "U voldoet", legalBasis = "AOW 7", noContactReason });

    public static Task AnswerAll(this Person person, TakenIn taken) => Task.WhenAll(
        taken.Questions.Select(question => person.Do(taken, $"questions/{question}/answer", new { text = "Zo zit het" })));

    public static Task Close(this Person person, TakenIn taken) => person.Do(taken, "closure");

    public static Task<string> Disagree(this Person person, TakenIn taken) =>
        person.Make(taken, "disputes", new { questionId = taken.Question, text = "Dit klopt niet" }, "disputeId");

    public static Task<string> ProposeMediation(this Person person, TakenIn taken, string disputeId) =>
        person.Make(taken, "mediations", new { disputeId, parties = new[] { "citizen", "svb" }, mediatorId = "mira" }, "mediationId");

    public static Task Consent(this Person person, TakenIn taken, string mediation, string party, bool agrees = true) =>
        person.Do(taken, $"mediations/{mediation}/consents", new { party, agrees });

    public static Task<string> Object(this Person person, TakenIn taken) =>
        person.Make(taken, "objections", new { questionId = taken.Question, text = "Ik ben het er niet mee eens", channel = "web" }, "objectionId");

    public static Task<string> Complain(this Person person, TakenIn taken) =>
        person.Make(taken, "complaints", new { text = "Ik moest lang wachten" }, "complaintId");
}
