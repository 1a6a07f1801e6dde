namespace Casework.Api.Tests.Http;

/// <summary>Who may knock at a route: the rows of the access matrix.</summary>
public enum Doors { Desk, Whole, Coordinators, Officials, Helping, Contact, SecondLine, OwnActs, Mediation, Mediators, Records }

/// <summary>One command on a case: its path below the case, who may knock, and a body of the right shape.</summary>
public sealed record CommandRoute(string Path, Doors Doors, string Body)
{
    public string On(TakenIn taken) => $"{taken.Path}/{Filled(Path, taken)}";

    public string BodyFor(TakenIn taken) => Filled(Body, taken);

    /// <summary>What the path names: questions, or the collection in which it is.</summary>
    public string? Named => Path.Contains("{questionId}", StringComparison.Ordinal) ? "questions" : Path.Contains("{id}", StringComparison.Ordinal) ? Path.Split('/')[0] : null;

    private string Filled(string text, TakenIn taken) => text.Replace("{questionId}", taken.Question).Replace("{version}", "1")
        .Replace("{id}", taken.Items.GetValueOrDefault(Named ?? "disputes") ?? Guid.CreateVersion7().ToString());

    public override string ToString() => Path;
}

/// <summary>Every command of the contract on a case. A test compares the list with the routes that exist.</summary>
public static class CommandRoutes
{
    public static readonly CommandRoute[] All =
    [
        new("questions", Doors.Desk, """{"text":"Nog iets","service":"passport","facts":{"amountCents":100,"missing":["payslip"]}}"""),
        new("questions/{questionId}/triage", Doors.Desk, """{"route":"tailored","reason":"Zo is het beter"}"""),
        new("questions/{questionId}/service", Doors.Desk, """{"service":"passport","reason":"Het gaat om een paspoort"}"""),
        new("questions/{questionId}/answer", Doors.Desk, """{"text":"Zo zit het"}"""),
        new("questions/{questionId}/form-data", Doors.Officials, """{"formData":{"about":"payment"},"identification":{"means":"document"}}"""),
        new("suggestions/{id}", Doors.Desk, """{"taken":false,"reason":"Heb ik al"}"""),
        new("hand-over", Doors.Officials, """{"from":"anna","to":"carla","reason":"Verlof"}"""),
        new("assignment", Doors.Officials, """{"officialId":"carla","officialName":"Carla","reason":"Verlof"}"""),
        new("support-need", Doors.Whole, """{"level":"guidance","reason":"Leest geen brieven"}"""),
        new("contacts", Doors.Contact, """{"channel":"phone","direction":"in","summary":"Belde","answered":true}"""),
        new("promises", Doors.Officials, """{"text":"Ik bel u","by":"2026-12-24"}"""),
        new("promises/{id}/kept", Doors.Officials, "{}"),
        new("promises/{id}/broken", Doors.Officials, """{"reason":"Vergeten"}"""),
        new("facts/{id}/correction", Doors.Officials, """{"text":"Dit adres is oud"}"""),
        new("call-backs", Doors.Officials, """{"about":"Het bedrag","phone":"06 12345678","questionId":"{questionId}","organisation":"svb","day":"2026-12-24"}"""),
        new("call-backs/{id}/attempts", Doors.Officials, """{"reached":false,"note":"In gesprek"}"""),
        new("call-backs/{id}/outcome", Doors.Officials, """{"outcome":"spoken","text":"Uitgelegd"}"""),
        new("messages", Doors.Helping, """{"text":"Dag","replyOptions":["answer"]}"""),
        new("notes", Doors.Helping, """{"text":"Let op"}"""),
        new("closure", Doors.Officials, """{"result":"answered"}"""),
        new("acts/{version}/take-back", Doors.Officials, """{"reason":"Verkeerde zaak"}"""),
        new("reopening", Doors.Officials, """{"reason":"Meer aan de hand"}"""),
        new("corrections", Doors.Desk, """{"name":"Mevrouw Jansen","representative":"Haar zoon","language":"en","accessNeeds":["interpreter"],"reason":"Getrouwd"}"""),
        new("reach", Doors.Desk, """{"channel":"email","email":"mevrouw@example.org"}"""),
        new("tracking-code", Doors.Desk, """{"reason":"Kwijt"}"""),
        new("slip", Doors.Desk, """{"trackingCode":"7KQ2-M4XB-9TDR-W3HC-5ZNE-8PGV-1A"}"""),
        new("mandates", Doors.Desk, """{"name":"Haar zoon","bsn":"999990019","scopes":["read","answer"],"until":"2027-03-01","questionIds":["{questionId}"],"consent":"inPerson"}"""),
        new("mandates/{id}/withdrawal", Doors.Desk, "{}"),
        new("destruction", Doors.Records, """{"ground":"retentionEnded"}"""),
        new("consultations", Doors.Officials, """{"questionId":"{questionId}","organisation":"cak","request":"Klopt dit?","share":[{"part":"address","ground":"task"}]}"""),
        new("consultations/{id}/advice", Doors.OwnActs, """{"text":"Advies"}"""),
        new("sharing-consents", Doors.Desk, """{"organisation":"svb","parts":["contacts"],"how":"inPerson"}"""),
        new("sharing-consents/withdrawal", Doors.Desk, """{"organisation":"svb","parts":["contacts"]}"""),
        new("hand-offs", Doors.Officials, """{"questionIds":["{questionId}"],"organisation":"svb","reason":"Zij","summary":"Alles","warm":true,"share":[{"part":"address","ground":"task"}]}"""),
        new("hand-offs/{id}/acceptance", Doors.OwnActs, """{"specialistId":"bram","specialistName":"Bram"}"""),
        new("hand-offs/{id}/refusal", Doors.OwnActs, """{"reason":"Adresfout","belongsTo":"cak"}"""),
        new("hand-offs/{id}/withdrawal", Doors.Officials, """{"reason":"Opgelost"}"""),
        new("questions/{questionId}/hand-back", Doors.OwnActs, """{"reason":"Hoort bij het loket"}"""),
        new("information-requests", Doors.Officials, """{"questionId":"{questionId}","items":["Trouwakte"],"answerBy":"2026-12-24"}"""),
        new("information-requests/{id}/response", Doors.Helping, """{"text":"Hier is het"}"""),
        new("information-requests/{id}/extension", Doors.Officials, """{"until":"2027-01-15"}"""),
        new("information-requests/{id}/extension/refusal", Doors.Officials, """{"reason":"Dat duurt te lang"}"""),
        new("questions/{questionId}/term/extension", Doors.SecondLine, """{"reason":"Drukte","until":"2027-03-01"}"""),
        new("questions/{questionId}/term/suspension", Doors.SecondLine, """{"ground":"4:15-2-a","reason":"Met instemming"}"""),
        new("questions/{questionId}/term/resumption", Doors.SecondLine, """{"reason":"Verder"}"""),
        new("questions/{questionId}/term/notice-of-default", Doors.Desk, """{"receivedOn":"2026-11-20"}"""),
        new("questions/{questionId}/decision", Doors.SecondLine, """{"outcome":"granted","reasons":"Voldoet","legalBasis":"AOW 7","deviation":"Nee","noContactReason":"Nee"}"""),
        new("questions/{questionId}/decision/withdrawal", Doors.SecondLine, """{"reasons":"Verkeerd gerekend","legalBasis":"AOW 17a"}"""),
        new("questions/{questionId}/decision/correction", Doors.SecondLine, """{"what":"U krijgt het vanaf juli","reason":"Verschreven"}"""),
        new("questions/{questionId}/view-request", Doors.SecondLine, """{"about":"U woont samen","answerBy":"2026-12-24"}"""),
        new("questions/{questionId}/view", Doors.Helping, """{"text":"Dat is mijn broer"}"""),
        new("disputes", Doors.Officials, """{"questionId":"{questionId}","text":"Klopt niet"}"""),
        new("mediations", Doors.Mediation, """{"disputeId":"{id}","parties":["citizen","svb"],"mediatorId":"mira"}"""),
        new("mediations/{id}/mediator", Doors.Coordinators, """{"mediatorId":"mira"}"""),
        new("mediations/{id}/consents", Doors.Mediation, """{"party":"svb","agrees":true}"""),
        new("mediations/{id}/sessions", Doors.Mediators, """{"heldOn":"2026-11-20","attended":["svb"]}"""),
        new("mediations/{id}/outcome", Doors.Mediators, """{"outcome":"agreement","agreement":"In termijnen"}"""),
        new("mediations/{id}/withdrawal", Doors.Mediation, """{"party":"svb"}"""),
        new("objections", Doors.Officials, """{"questionId":"{questionId}","text":"Nee","channel":"web","postedOn":"2026-11-20","receivedAt":"2026-11-20T10:00:00+01:00","receivedByWrongBodyOn":"2026-11-20"}"""),
        new("objections/{id}/admissibility", Doors.SecondLine, """{"admissible":true,"reason":"Op tijd"}"""),
        new("objections/{id}/repair-request", Doors.SecondLine, """{"items":["Uw redenen"],"answerBy":"2026-12-24"}"""),
        new("objections/{id}/repair", Doors.Officials, """{"text":"Omdat het niet klopt"}"""),
        new("objections/{id}/committee", Doors.SecondLine, """{"name":"Commissie A"}"""),
        new("objections/{id}/adjournment", Doors.SecondLine, """{"weeks":2,"reason":"Drukte"}"""),
        new("objections/{id}/delay", Doors.SecondLine, """{"until":"2027-06-01","consentBy":["citizen"]}"""),
        new("objections/{id}/hearing-invitation", Doors.SecondLine, """{"on":"2026-12-24","place":"Kamer 3"}"""),
        new("objections/{id}/direct-appeal", Doors.SecondLine, """{"agreed":false,"reason":"Niet geschikt"}"""),
        new("objections/{id}/withdrawal", Doors.Officials, """{"how":"written"}"""),
        new("objections/{id}/notice-of-default", Doors.Desk, """{"receivedOn":"2026-11-20"}"""),
        new("objections/{id}/hearing", Doors.SecondLine, """{"heldOn":"2026-11-20"}"""),
        new("objections/{id}/decision", Doors.SecondLine, """{"outcome":"founded","reasons":"Gelijk"}"""),
        new("objections/{id}/appeal", Doors.Officials, """{"courtReference":"UTR 26/1","lodgedOn":"2026-11-20","outcome":"Open"}"""),
        new("complaints", Doors.Officials, """{"text":"Te lang gewacht","about":"Het loket"}"""),
        new("complaints/{id}/handler", Doors.Officials, """{"officialId":"aziz"}"""),
        new("complaints/{id}/committee", Doors.Officials, """{"name":"Klachtencommissie"}"""),
        new("complaints/{id}/hearing", Doors.Officials, """{"heldOn":"2026-11-20"}"""),
        new("complaints/{id}/adjournment", Doors.Officials, """{"weeks":2,"reason":"Drukte"}"""),
        new("complaints/{id}/delay", Doors.Officials, """{"until":"2027-06-01","consentBy":["citizen"]}"""),
        new("complaints/{id}/not-treated", Doors.Officials, """{"reason":"Ouder dan een jaar"}"""),
        new("complaints/{id}/outcome", Doors.Officials, """{"outcome":"settled","text":"Excuses"}"""),
    ];

    /// <summary>What is sent as a form, and not as JSON.</summary>
    public static readonly CommandRoute[] Uploads = [new("documents", Doors.Helping, "")];

    public static TheoryData<CommandRoute> Everything => [.. All, .. Uploads];

    /// <summary>Those whose things the busy case has: it rests on no register, so there is no fact to correct.</summary>
    public static TheoryData<CommandRoute> Rows => [.. All.Where(route => route.Named != "facts")];
}
