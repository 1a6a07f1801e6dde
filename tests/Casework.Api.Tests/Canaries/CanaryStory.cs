namespace Casework.Api.Tests.Canaries;

/// <summary>Lets several organisations, a desk, another desk and the citizen do what they may on one case, in an order that a seed decides; every text is a mark.</summary>
public sealed class CanaryStory(TestDesk desk, int seed)
{
    private const string Document = "document-content";
    private static readonly string[] Parts = ["questions", "notes", "citizen", "messages", "contacts", "complaints", "documents", "disputes", "objections", "supportNeed", "informationRequests", "promises"];
    private readonly Random _random = new(seed);
    private readonly string _run = Guid.NewGuid().ToString("N")[..6];
    private int _marks;
    private ToldCase _told = null!;

    private Person Anna => desk.FirstLine();

    private Person Of(string organisation) => desk.Specialist(organisation, "specialist-" + organisation);

    public static async Task<ToldCase> Tell(TestDesk desk, int seed, int acts)
    {
        var story = new CanaryStory(desk, seed);
        await story.Begin();
        for (var act = 0; act < acts; act++) await story.Act();
        for (var question = 0; question < 3 && !story._told.Involves(ToldCase.OnlyAsked); question++) await story.Ask(ToldCase.OnlyAsked, question, []);
        var manager = (await story.Anna.Get(story._told.Taken.Path)).ShouldBe(200).Json["caseManager"]!;
        story._told.CaseManagerOrganisation = manager["organisation"]?.GetValue<string>();
        return story._told;
    }

    private async Task Begin()
    {
        var (name, bsn) = (New(), Scenarios.NewBsn());
        string[] texts = [New(), New(), New()];
        var (countries, reference) = (New(), New());
        object?[] forms = [new { about = "apply", countries }, new { about = "letter", reference }, null];
        string[] services = ["aow-pension", "health-insurance-contribution", "passport"];
        var answer = await Anna.Post("/cases", new
        {
            citizen = new { kind = "person", name, bsn },
            channel = "counter",
            wish = "together",
            questions = texts.Select((text, at) => new { text, service = services[at], formData = forms[at] }),
        });
        _told = new() { Taken = TakenIn.Of(answer), Bsn = bsn };
        Add(name, Kind.CitizenName);
        for (var i = 0; i < texts.Length; i++) Add(texts[i], Kind.QuestionText, i);
        Add(countries, Kind.Form, 0);
        Add(reference, Kind.Form, 1);
        var mandate = New();
        var granted = await Anna.Post($"{_told.Taken.Path}/mandates", new { name = mandate, scopes = new[] { "read" }, questionIds = new[] { _told.Taken.Question }, consent = "inPerson" });
        _told.MandateCode = granted.ShouldBe(201).String("accessCode");
        Add(mandate, Kind.Mandate, 0);
    }

    private Task Act() => _random.Next(20) switch
    {
        0 => Say("notes", text => new { text }, Kind.Note),
        1 => Say("contacts", text => new { channel = "phone", direction = "in", summary = text }, Kind.Contact),
        2 => Say("messages", text => new { text }, Kind.Message),
        3 => Citizen("messages", text => new { text }, Kind.CitizensMessage),
        4 or 5 or 6 => Offer(),
        7 or 8 or 9 => AnswerOffer(),
        10 => Consult(),
        11 => Advise(),
        12 => HandBack(),
        13 => _random.Next(2) == 0 ? AskAndAnswer() : HearView(),
        14 => OnCase("complaints", text => new { text }, Kind.Complaint),
        15 => Say("promises", text => new { text, by = "2032-01-15" }, Kind.Promise),
        16 => Upload(),
        17 => Decide(),
        18 => Disagree(),
        _ => _random.Next(2) == 0
            ? OnCase("support-need", text => new { level = "guidance", reason = text }, Kind.SupportReason)
            : CallBack(),
    };

    private async Task Say(string path, Func<string, object> body, Kind kind)
    {
        var organisation = _random.Next(2) == 0 ? null : ToldCase.Organisations.Where(_told.Involves).OrderBy(_ => _random.Next()).FirstOrDefault();
        await Try(organisation is null ? Anna : Of(organisation), path, body, kind, of: organisation);
    }

    private Task OnCase(string path, Func<string, object> body, Kind kind) => Try(Anna, path, body, kind);

    private async Task Citizen(string path, Func<string, object> body, Kind kind)
    {
        var text = New();
        if ((await desk.Citizen(_told.Bsn).Post($"/track/{_told.Taken.CaseNumber}/{path}", body(text))).Status < 300) Add(text, kind);
    }

    private async Task Offer()
    {
        var (organisation, question, parts) = (Any(ToldCase.Organisations), _random.Next(3), Some());
        var (reason, summary) = (New(), New());
        var answer = await Anna.Post($"{_told.Taken.Path}/hand-offs", new
        {
            questionIds = new[] { _told.Taken.Questions[question] },
            organisation,
            reason,
            summary,
            warm = true,
            share = parts.Select(part => new { part, ground = "task" }),
        });
        if (answer.Status != 201) return;
        _told.Offers.Add(new(answer.String("handOffId"), organisation, question, parts));
        Add(reason, Kind.OfferReason, question, null, organisation);
        Add(summary, Kind.OfferSummary, question, null, organisation);
    }

    private async Task AnswerOffer()
    {
        if (_told.Offers.LastOrDefault(offer => offer.Status == "open") is not { } open) return;
        var specialist = Of(open.Organisation);
        var reason = New();
        if (_random.Next(3) > 0)
        {
            if ((await specialist.Post($"{_told.Taken.Path}/hand-offs/{open.Id}/acceptance", new { specialistId = "specialist-" + open.Organisation })).Status != 204) return;
            (open.Status, _told.Holder[open.Question]) = ("accepted", open.Organisation);
        }
        else if ((await specialist.Post($"{_told.Taken.Path}/hand-offs/{open.Id}/refusal", new { reason })).Status == 204)
        {
            open.Status = "refused";
            Add(reason, Kind.RefusalReason, open.Question, open.Organisation);
        }
    }

    private Task Consult() => Ask(Any(ToldCase.Organisations), _random.Next(3), Some());

    private async Task Ask(string organisation, int question, string[] parts)
    {
        var request = New();
        var answer = await Anna.Post($"{_told.Taken.Path}/consultations", new
        {
            questionId = _told.Taken.Questions[question],
            organisation,
            request,
            share = parts.Select(part => new { part, ground = "statute" }),
        });
        if (answer.Status != 201) return;
        _told.Consultations.Add(new(answer.String("consultationId"), organisation, question, parts));
        Add(request, Kind.ConsultRequest, question, null, organisation);
    }

    private async Task Advise()
    {
        if (_told.Consultations.LastOrDefault(asked => !asked.Answered) is not { } asked) return;
        var text = New();
        if ((await Of(asked.Organisation).Post($"{_told.Taken.Path}/consultations/{asked.Id}/advice", new { text })).Status != 204) return;
        asked.Answered = true;
        Add(text, Kind.Advice, asked.Question, asked.Organisation);
    }

    private async Task HandBack()
    {
        var question = _random.Next(3);
        if (_told.Holder[question] is not { } holder) return;
        var reason = New();
        if ((await Of(holder).Post($"{_told.Taken.Path}/questions/{_told.Taken.Questions[question]}/hand-back", new { reason })).Status != 204) return;
        _told.Holder[question] = null;
        Add(reason, Kind.HandBackReason, question, holder);
    }

    private async Task AskAndAnswer()
    {
        var question = _random.Next(3);
        var (item, text, holder) = (New(), New(), _told.Holder[question]);
        var answer = await (holder is null ? Anna : Of(holder)).Post(
            $"{_told.Taken.Path}/information-requests", new { questionId = _told.Taken.Questions[question], items = new[] { item }, answerBy = "2032-01-30" });
        if (answer.Status != 201) return;
        Add(item, Kind.RequestItem, question, holder);
        var request = answer.String("requestId");
        if ((await desk.Citizen(_told.Bsn).Post($"/track/{_told.Taken.CaseNumber}/information-requests/{request}/response", new { text })).Status < 300) Add(text, Kind.Response, question, holder);
    }

    private async Task HearView()
    {
        var question = Array.FindIndex(_told.Holder, holder => holder is not null);
        if (question < 0) return;
        var (about, text, holder, path) = (New(), New(), _told.Holder[question]!, $"/track/{_told.Taken.CaseNumber}/views");
        var questionId = _told.Taken.Questions[question];
        if ((await Of(holder).Post($"{_told.Taken.Path}/questions/{questionId}/view-request", new { about, answerBy = "2032-01-30" })).Status != 201) return;
        Add(about, Kind.View, question, holder);
        if ((await desk.Citizen(_told.Bsn).Post(path, new { questionId, text })).Status < 300) Add(text, Kind.View, question);
    }

    private async Task Upload()
    {
        var (name, question) = (New(), _random.Next(3));
        var answer = await Anna.Upload($"{_told.Taken.Path}/documents", [.. "%PDF-1.7\n"u8, .. System.Text.Encoding.ASCII.GetBytes(Document)], name + ".pdf", new { from = "citizen", questionId = _told.Taken.Questions[question] });
        if (answer.Status != 201) return;
        _told.Documents.Add(answer.String("documentId"));
        Add(name, Kind.Document, question);
    }

    private async Task Decide()
    {
        var question = Array.FindIndex(_told.Holder, holder => holder is not null);
        if (question < 0 || _told.Decided[question]) return;
        var (holder, reasons) = (_told.Holder[question]!, New());
        var answer = await Of(holder).Post(
            $"{_told.Taken.Path}/questions/{_told.Taken.Questions[question]}/decision", new { outcome = "refused", reasons, legalBasis = "AOW 7", noContactReason = "Onbereikbaar" });
        if (answer.Status != 204) return;
        _told.Decided[question] = true;
        Add(reasons, Kind.DecisionReason, question, holder);
        var text = New();
        if ((await Anna.Post($"{_told.Taken.Path}/objections", new { questionId = _told.Taken.Questions[question], text, channel = "letter" })).Status == 201) Add(text, Kind.Objection, question);
    }

    private async Task Disagree()
    {
        var (text, question) = (New(), _random.Next(3));
        var answer = await Anna.Post($"{_told.Taken.Path}/disputes", new { questionId = _told.Taken.Questions[question], text });
        if (answer.Status != 201) return;
        Add(text, Kind.Dispute, question);
        if (_told.Mediated is not null) return;
        var proposed = await Anna.Post($"{_told.Taken.Path}/mediations", new { disputeId = answer.String("disputeId"), parties = new[] { "citizen", "svb" }, mediatorId = "mira" });
        if (proposed.Status == 201) _told.Mediated = question;
    }

    private async Task CallBack()
    {
        var (about, question) = (New(), _random.Next(3));
        if ((await Anna.Post($"{_told.Taken.Path}/call-backs", new { about, phone = "06 12345678", questionId = _told.Taken.Questions[question] })).Status == 201) Add(about, Kind.CallBack, question);
    }

    private async Task Try(Person person, string path, Func<string, object> body, Kind kind, int? question = null, string? of = null)
    {
        var text = New();
        if ((await person.Post($"{_told.Taken.Path}/{path}", body(text))).Status < 300) Add(text, kind, question, of);
    }

    private void Add(string text, Kind kind, int? question = null, string? of = null, string? addressee = null) => _told.Marks.Add(new(text, kind, question, of, addressee));

    /// <summary>A word that stands nowhere else, in small letters so that no index or file name changes it.</summary>
    private string New() => $"kanarie{_run}x{_marks++}";

    private string Any(string[] items) => items[_random.Next(items.Length)];

    private string[] Some() => [.. Parts.Where(_ => _random.Next(4) == 0)];
}
