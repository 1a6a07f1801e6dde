namespace Casework.Api.Tests;

/// <summary>Cases that have come as far as a test needs them.</summary>
public static class Situations
{
    /// <summary>A case of which the only question was answered at the first line, and which was closed.</summary>
    public static async Task<TakenIn> ClosedCase(this TestDesk desk, string? bsn = null)
    {
        var taken = await desk.FirstLine().TakeIn(bsn);
        await desk.FirstLine().AnswerAll(taken);
        await desk.FirstLine().Close(taken);
        return taken;
    }

    /// <summary>A case of which the question was decided by the SVB, after a talk.</summary>
    public static async Task<TakenIn> DecidedCase(this TestDesk desk, string outcome = "refused")
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.Specialist("svb").TalkTo(taken);
        await desk.Specialist("svb").Decide(taken, outcome);
        return taken;
    }

    /// <summary>A dispute on a decision, with mediation that all parties consented to.</summary>
    public static async Task<(TakenIn Taken, string Mediation)> RunningMediation(this TestDesk desk)
    {
        var taken = await desk.DecidedCase();
        var mediation = await desk.FirstLine().ProposeMediation(taken, await desk.FirstLine().Disagree(taken));
        await desk.Mediator.Consent(taken, mediation, "citizen");
        await desk.Mediator.Consent(taken, mediation, "svb");
        return (taken, mediation);
    }

    public static async Task<(TakenIn Taken, string Objection)> ObjectedCase(this TestDesk desk)
    {
        var taken = await desk.DecidedCase();
        return (taken, await desk.FirstLine().Object(taken));
    }
}
