namespace Casework.Api.Tests.Cases.Intake;

public sealed class OpenCaseShapeTests(TestDesk desk)
{
    private static readonly object[] Question = [new { text = "Wat moet ik doen?" }];

    [Fact, Trait("Category", "Smoke")]
    public async Task a_malformed_bsn_is_named_and_never_repeated()
    {
        foreach (var bsn in (string[])["123456789", "1234567", "12345678a", "000000000", "1234567820", "１２３４５６７８２", ""])
        {
            object body = new { citizen = new { kind = "person", bsn }, channel = "counter", questions = Question };
            await desk.FirstLine().ShouldHearOf("/cases", body, ("citizen.bsn", "invalid-bsn"));
            if (bsn.Length > 0) (await desk.FirstLine().Post("/cases", body)).Text.ShouldNotContain(bsn);
        }
    }

    [Fact]
    public async Task all_faults_are_told_together()
    {
        await desk.FirstLine().ShouldHearOf("/cases", new
        {
            citizen = new { kvkNumber = "1234567" },
            deskId = "moon",
            lifeEvent = "moonwalk",
            language = "fr",
            accessNeeds = new[] { "a b" },
            supportNeed = new { },
            questions = new object?[] { new { service = "moon" }, null },
            separate = new { },
        },
        ("citizen.kind", "required"), ("citizen.kvkNumber", "invalid-kvk-number"), ("channel", "required"), ("deskId", "unknown-desk"), ("lifeEvent", "unknown-life-event"),
        ("language", "unknown-language"), ("accessNeeds[0]", "unknown-access-need"), ("supportNeed.level", "required"), ("supportNeed.reason", "required"),
        ("questions[0].text", "required"), ("questions[0].service", "unknown-service"), ("questions[1]", "required"), ("separate.reason", "required"));
    }

    [Fact]
    public async Task an_empty_intake_hears_what_it_needs() =>
        await desk.FirstLine().ShouldHearOf("/cases", new { }, ("citizen", "required"), ("channel", "required"), ("questions", "required"));

    [Fact]
    public async Task a_number_belongs_to_its_kind()
    {
        object Intake(object citizen) => new { citizen, channel = "counter", questions = Question };
        await desk.FirstLine().ShouldHearOf("/cases", Intake(new { kind = "business", bsn = Scenarios.NewBsn() }), ("citizen.bsn", "not-for-this-kind"));
        await desk.FirstLine().ShouldHearOf("/cases", Intake(new { kind = "person", kvkNumber = "12345678" }), ("citizen.kvkNumber", "not-for-this-kind"));
        await desk.FirstLine().ShouldHearOf("/cases", Intake(new { kind = "anonymous", bsn = Scenarios.NewBsn() }), ("citizen.bsn", "not-for-this-kind"));
    }

    [Fact]
    public async Task an_official_without_a_desk_names_one() =>
        await desk.SignIn("zoe", "firstLine").ShouldHearOf("/cases", new { citizen = new { kind = "anonymous" }, channel = "phone", questions = Question }, ("deskId", "required"));

    [Fact]
    public async Task no_more_than_twenty_questions_at_once() =>
        await desk.FirstLine().ShouldHearOf("/cases",
            new { citizen = new { kind = "anonymous" }, channel = "phone", questions = Enumerable.Repeat(new { text = "Nog een" }, 21) }, ("questions", "too-many"));
}
