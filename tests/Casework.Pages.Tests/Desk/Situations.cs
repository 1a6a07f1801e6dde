namespace Casework.Pages.Tests;

/// <summary>Cases that have come as far as a test needs them.</summary>
public static class Situations
{
    /// <summary>What no page may show: it stands in the notes, the hand-off and the ids of officials.</summary>
    public static readonly string[] Internal = ["NOTITIE-INTERN", "REDEN-INTERN", "SAMENVATTING-INTERN", "official-anna", "official-bram", "999993653"];

    public static Official Anna(this PagesDesk desk) => desk.Official("official-anna", "Anna de Boer", "firstLine", "utrecht");

    public static Official Bram(this PagesDesk desk) => desk.Official("official-bram", "Bram Jansen", "secondLine", organisation: "svb");

    /// <summary>A case with everything in it that waits for the citizen: something asked, promised, suggested, shared and written.</summary>
    public static async Task<TakenIn> FullCase(this PagesDesk desk)
    {
        Chromium.Needed();
        var (anna, bram) = (desk.Anna(), desk.Bram());
        var taken = await anna.TakeIn("aow-pension", "aio-supplement");
        await anna.Post($"{taken.Path}/notes", new { text = "NOTITIE-INTERN 999993653" });
        await anna.Post($"{taken.Path}/sharing-consents", new { organisation = "svb", parts = new[] { "income" }, how = "inPerson" });
        await anna.Post($"{taken.Path}/call-backs", new { about = "Uw aanvraag", phone = "06 12345678", questionId = taken.Questions[1] });
        await anna.Post($"{taken.Path}/messages", new { text = "Wij zoeken het uit.", replyOptions = new[] { "answer", "talk" } });
        await anna.Post($"{taken.Path}/promises", new { text = "Ik bel u terug", by = "2026-12-24" });
        await anna.HandOff(taken, bram, "svb", new { part = "income", ground = "consent" }, new { part = "contacts", ground = "task" });
        await bram.Post($"{taken.Path}/information-requests", new { questionId = taken.Questions[0], items = new[] { "Uw huurcontract" }, answerBy = "2027-01-15" });
        await bram.Get(taken.Path);
        return taken;
    }

    /// <summary>A case that was refused after a talk.</summary>
    public static async Task<TakenIn> RefusedCase(this PagesDesk desk)
    {
        Chromium.Needed();
        var (anna, bram) = (desk.Anna(), desk.Bram());
        var taken = await anna.TakeIn("aow-pension");
        await anna.HandOff(taken, bram, "svb");
        await bram.Post($"{taken.Path}/contacts", new { channel = "phone", direction = "out", summary = "NOTITIE-INTERN" });
        await bram.Post($"{taken.Path}/questions/{taken.Questions[0]}/decision", new { outcome = "refused", reasons = "U woonde nog te kort in Nederland.", legalBasis = "AOW artikel 7" });
        return taken;
    }

    /// <summary>One question, open, and nothing asked of the citizen.</summary>
    public static Task<TakenIn> SimpleCase(this PagesDesk desk)
    {
        Chromium.Needed();
        return desk.Anna().TakeIn("aow-pension");
    }

    /// <summary>Three questions, and something asked for one of them.</summary>
    public static async Task<TakenIn> ThreeQuestions(this PagesDesk desk)
    {
        Chromium.Needed();
        var (anna, bram) = (desk.Anna(), desk.Bram());
        var taken = await anna.TakeIn("aow-pension", "aio-supplement", "rent-benefit-change");
        await anna.HandOff(taken, bram, "svb");
        await bram.Post($"{taken.Path}/information-requests", new { questionId = taken.Questions[0], items = new[] { "Uw huurcontract", "Uw paspoort" }, answerBy = "2027-01-15" });
        return taken;
    }

    /// <summary>A refusal to which the citizen objected; its id.</summary>
    public static async Task<(TakenIn Taken, string Objection)> ObjectedCase(this PagesDesk desk)
    {
        var taken = await desk.RefusedCase();
        var lodged = await desk.Anna().Post($"{taken.Path}/objections", new { questionId = taken.Questions[0], text = "Ik woonde hier wel", channel = "counter" });
        return (taken, lodged["objectionId"]!.GetValue<string>());
    }
}
