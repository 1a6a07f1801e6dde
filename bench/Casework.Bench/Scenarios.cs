namespace Casework.Bench;

/// <summary>What is asked of the system, in the words of the house; each name is one line of the table.</summary>
internal sealed class Scenarios(Desk desk)
{
    private Opened[] _known = [];

    /// <summary>The first is run before all others: the cases that it opens are what they work on.</summary>
    public IReadOnlyList<(string Name, bool Writes, Func<Client, bool> Act)> All =>
    [
        ("intake", true, Intake), ("hand-off", true, HandOff), ("contact", true, Contact),
        ("case file", false, Read(opened => Get($"/api/v1/cases/{opened.CaseId}", desk.Anna))),
        ("inbox", false, Read(_ => Get("/api/v1/inbox?limit=50", desk.Anna))),
        ("track and trace", false, Read(opened => Client.Request("GET", $"/api/v1/track/{opened.CaseNumber}", null, null, ("X-Tracking-Code", opened.TrackingCode)))),
        ("history", false, Read(opened => Get($"/api/v1/audit/cases/{opened.CaseId}/history", desk.Auditor))),
        ("state at version", false, Read(opened => Get($"/api/v1/audit/cases/{opened.CaseId}/state?version=2", desk.Auditor))),
    ];

    /// <summary>Ends the gathering of cases: from here on the reads choose among these.</summary>
    public void Settle() => _known = [.. desk.Cases];

    private bool Intake(Client client)
    {
        if (client.Do("intake", desk.Intake(client.Random), wanted: true) is { } answer) desk.Remember(answer);
        return true;
    }

    private bool HandOff(Client client)
    {
        if (!desk.Fresh.TryTake(out var opened)) return false;
        var path = $"/api/v1/cases/{opened.CaseId}/hand-offs";
        var offer = client.Do("hand-off", Client.Request("POST", path, desk.Anna, new
        { questionIds = new[] { opened.QuestionId }, organisation = "svb", reason = "Dit is van de SVB.", summary = "De AOW is niet betaald; alle gegevens zijn compleet.", warm = false }), wanted: true);
        if (offer is { } made)
            client.Do("acceptance", Client.Request("POST", $"{path}/{made.GetProperty("handOffId").GetString()}/acceptance", desk.Bram, new { specialistId = "bram", specialistName = "Bram" }));
        return true;
    }

    private bool Contact(Client client)
    {
        var opened = _known[client.Random.Next(_known.Length)];
        client.Do("contact", Client.Request("POST", $"/api/v1/cases/{opened.CaseId}/contacts", desk.Anna, new
        { channel = "phone", direction = "out", summary = "Gebeld: de betaling komt volgende week." }, ("X-Purpose", "call-back")));
        return true;
    }

    private Func<Client, bool> Read(Func<Opened, byte[]> request) => client =>
    {
        client.Do(Current!, request(_known[client.Random.Next(_known.Length)]));
        return true;
    };

    /// <summary>The name under which a read is counted.</summary>
    public string? Current { get; set; }

    private static byte[] Get(string path, string token) => Client.Request("GET", path, token);
}
