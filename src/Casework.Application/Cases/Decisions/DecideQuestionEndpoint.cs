using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Decisions;
using Casework.Domain.Cases.Views;
using FluentValidation;

namespace Casework.Application.Cases.Decisions;

/// <summary>The formal outcome of a question, with reasons in plain language and the legal basis.</summary>
/// <param name="Deviation">Whether and why it deviates from policy (maatwerk, Awb 4:84). The citizen reads it word for word.</param>
/// <param name="NoContactReason">Why no talk was possible, when the outcome is not simply granted (law 7).</param>
/// <param name="Reasons">The citizen reads it word for word.</param>
/// <param name="NoViewReason">Why the citizen could not give their view before a refusal (Awb 4:7(2), 4:11, 4:12). Left out, it is notRequired where the service says that none can occur.</param>
public sealed record DecideQuestionRequest(DecisionOutcome? Outcome, string? Reasons, string? LegalBasis, string? Deviation, string? NoContactReason, NoViewReason? NoViewReason = null);

public sealed class DecideQuestionValidator : AbstractValidator<DecideQuestionRequest>
{
    public DecideQuestionValidator()
    {
        RuleFor(body => body.Outcome).Required();
        RuleFor(body => body.Reasons).RequiredText();
        RuleFor(body => body.LegalBasis).RequiredText(500);
        RuleFor(body => body.Deviation).OptionalText();
        RuleFor(body => body.NoContactReason).OptionalText();
    }
}

public static class DecideQuestionEndpoint
{
    public static readonly CommandRoute<DecideQuestionRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/decision", AllowedRoles.SecondLine, (body, context) => new DecideQuestion(
        context.Id("questionId"), body.Outcome!.Value, context.Seal(body.Reasons!), body.LegalBasis!, context.SealIfAny(body.Deviation), context.SealIfAny(body.NoContactReason), body.NoViewReason))
    {
        Offer = new("decide", (current, _) => current.Questions.Select(q => new DecideQuestion(q.Id, DecisionOutcome.Granted, Example.Text, "", null, null))),
    };
}
