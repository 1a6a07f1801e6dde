using System.Text.Json.Nodes;
using Casework.Domain.Catalogues;
using static Casework.Domain.Terms.Calculation.TermCalculation;

namespace Casework.Domain.Terms.Calculation;

internal static class LetterKinds
{
    public static TermAnswer? Reaction(InputReader read, TermPolicies policies)
    {
        var (sent, weeks) = (read.Date("letterSentOn"), read.Number("weeks", 1, 520));
        if (read.Failed)
        {
            return null;
        }
        var (strict, named) = ShortTerms.Reaction(sent, weeks, policies.Calendar);
        return TermAnswer.Of(new JsonObject { ["strictEnd"] = Json(strict), ["recommendedEnd"] = Json(named) },
        [
            new("R1.12", "Awb 4:5", strict, new("term-counted",
                ("event", sent), ("length", new Duration(weeks, TermUnit.Weeks)), ("rawEnd", strict))),
            new("R1.12", "Awb 4:5", named, new("reaction-named", ("day", named))),
            weeks >= 2 ? null : new("R1.12", "Awb 4:5", null, new("reaction-short")),
        ]);
    }

    public static TermAnswer? Hearing(InputReader read, TermPolicies policies)
    {
        var on = read.Date("hearingOn");
        if (read.Failed)
        {
            return null;
        }
        var (documents, inspection) = ShortTerms.Hearing(on, policies);
        return TermAnswer.Of(new JsonObject { ["documentsUntil"] = Json(documents), ["inspectionStartsAtLatest"] = Json(inspection) },
        [
            new("R1.12", "Awb 7:4(1)", documents, new("hearing-documents", ("hearing", on), ("day", documents))),
            new("R1.12", "Awb 7:4(2)", inspection, new("hearing-inspection", ("day", inspection))),
        ]);
    }

    /// <summary>A message for another body: when to send it on, and from which day the term of that body counts.</summary>
    public static TermAnswer? Forwarding(InputReader read, TermPolicies policies)
    {
        var message = read.OneOf("message", "application", "objection");
        var (wrong, competent) = (read.Date("receivedByWrongBodyOn"), read.DateOrNull("receivedByCompetentBodyOn"));
        if (!read.Failed && competent < wrong)
        {
            read.Fail("receivedByCompetentBodyOn", "end-before-start", ("start", wrong), ("end", competent.Value));
        }
        if (read.Failed)
        {
            return null;
        }
        var by = ShortTerms.ForwardBy(wrong, policies.Calendar);
        DateOnly? counts = message == "objection" ? wrong : competent;
        return TermAnswer.Of(new JsonObject { ["forwardBy"] = Json(by), ["dateOfReceipt"] = Json(wrong), ["countsFrom"] = Json(counts) },
        [
            new("R1.14", message == "objection" ? "Awb 6:15(1)" : "Awb 2:3(1)", by, new("forward", ("on", wrong), ("day", by))),
            message == "objection"
                ? new("R1.14", "Awb 6:15(3)", wrong, new("forward-objection", ("on", wrong)))
                : new("R1.2", "Awb 4:13", competent, new("forward-application")),
        ]);
    }
}
