using System.Text.RegularExpressions;
using Casework.Tests;

namespace Casework.Projections.Tests;

/// <summary>What an official writes reaches the citizen only where the route tells the official so.</summary>
public sealed partial class OfficialsTextsTests
{
    /// <summary>Where an official writes it; null for what citizens write themselves, and for names that are no text of an official.</summary>
    private static readonly Dictionary<string, string?> WrittenIn = new()
    {
        ["MessageSent.Text"] = "SendMessageRequest.Text",
        ["InformationExtensionRefused.Reason"] = "RefuseInformationExtensionRequest.Reason",
        ["QuestionAnswered.Text"] = "AnswerQuestionRequest.Text",
        ["QuestionDecided.Reasons"] = "DecideQuestionRequest.Reasons",
        ["PromiseMade.Text"] = "MakePromiseRequest.Text",
        ["PromiseBroken.Reason"] = "BreakPromiseRequest.Reason",
        ["CallBackRequested.About"] = "RequestCallBackRequest.About",
        ["FactDisputed.Text"] = "DisputeFactRequest.Text",
        ["MediationConcluded.Agreement"] = "ConcludeMediationRequest.Agreement",
        ["ObjectionHearingWaived.Because"] = "HearObjectionRequest.WaivedBecause",
        ["ObjectionDecided.Reasons"] = "DecideObjectionRequest.Reasons",
        ["ObjectionCommitteeSetUp.Name"] = "SetUpObjectionCommitteeRequest.Name",
        ["ObjectionAdjourned.Reason"] = "AdjournObjectionRequest.Reason",
        ["ObjectionHearingInvited.Place"] = "InviteToHearingRequest.Place",
        ["ObjectionDirectAppealJudged.Reason"] = "JudgeDirectAppealRequest.Reason",
        ["AppealNoted.Outcome"] = "NoteAppealRequest.Outcome",
        ["ComplaintCommitteeSetUp.Name"] = "SetUpComplaintCommitteeRequest.Name",
        ["ComplaintHeard.WaivedBecause"] = "HearComplaintRequest.WaivedBecause",
        ["ComplaintAdjourned.Reason"] = "AdjournComplaintRequest.Reason",
        ["ComplaintSettled.Text"] = "SettleComplaintRequest.Text",
        ["TermExtended.Reason"] = "ExtendTermRequest.Reason",
        ["TermSuspended.Reason"] = "SuspendTermRequest.Reason",
        ["TermResumed.Reason"] = "ResumeTermRequest.Reason",
        ["ViewRequested.About"] = "RequestViewRequest.About",
        ["DecisionWithdrawn.Reasons"] = "WithdrawDecisionRequest.Reasons",
        ["DecisionCorrected.What"] = "CorrectDecisionRequest.What",
        ["ViewReceived.Text"] = null,
        ["MessageReceived.Text"] = null,
        ["DocumentReceived.FileName"] = null,
        ["HelpRequested.Text"] = null,
        ["SuggestionDeclined.Reason"] = null,
        ["InformationReceived.Text"] = null,
        ["InformationExtensionRequested.Reason"] = null,
        ["CallBackWithdrawn.Reason"] = null,
        ["DisputeRaised.Text"] = null,
        ["ObjectionLodged.Text"] = null,
        ["ObjectionRepaired.Text"] = null,
        ["ObjectionHearingAnswered.Text"] = null,
        ["ComplaintReceived.Text"] = null,
        ["MandateGranted.Name"] = null,
        ["LocalHelpRequested.Text"] = null,
        ["DestructionRequested.Reason"] = null,
    };

    /// <summary>Told beside the lines of messages, such as what help is thought needed.</summary>
    private static readonly string[] Beside = ["SupportNeedBody.Reason", "DecideQuestionRequest.Deviation", "AnswerSuggestionRequest.Reason"];

    [Fact]
    public void every_text_that_reaches_the_citizen_is_said_to_do_so_where_it_is_written()
    {
        var told = Sealed().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "Casework.Projections", "Track", "Telling.cs"))).Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}").Distinct().ToList();
        told.Count.ShouldBeGreaterThan(20);
        told.Except(WrittenIn.Keys).ShouldBeEmpty("say in this test where an official writes it");
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Casework.Application"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        WrittenIn.Values.OfType<string>().Concat(Beside).Where(field => !IsSaid(source, field)).ShouldBeEmpty();
    }

    private static bool IsSaid(string source, string field)
    {
        var (record, parameter) = (field.Split('.')[0], field.Split('.')[1]);
        return Regex.IsMatch(source, $"""/// <param name="{parameter}">[^<]*The citizen reads it[^<]*</param>\n(///[^\n]*\n|\[[^\n]*\n)*public sealed record {record}\(""");
    }

    [GeneratedRegex(@"Of<(\w+)>\(nameof\(\w+\.(\w+)\)\)")]
    private static partial Regex Sealed();
}
