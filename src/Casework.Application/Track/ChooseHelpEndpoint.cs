using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Mandates;
using Casework.Application.Commands;
using Casework.Application.Help;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Help;
using Casework.Projections.Vault;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen chooses one of the local helpers and says what that one may do (machtiging, Awb 2:1).</summary>
/// <param name="Until">The last day; without it, until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that it is about; without it, the whole case.</param>
public sealed record ChooseHelpRequest(IReadOnlyList<MandateScope>? Scopes, DateOnly? Until, IReadOnlyList<Guid>? QuestionIds) : IMandateScope;

public sealed class ChooseHelpValidator : AbstractValidator<ChooseHelpRequest>
{
    public ChooseHelpValidator(TimeProvider time) => MandateRules.AddScopeTo(this, time);
}

[Runs(typeof(ChooseLocalHelp))]
public static class ChooseHelpEndpoint
{
    public static CitizenRoute<ChooseHelpRequest> Route(HelpWords words, CitizenIndex citizens) => new("/api/v1/track/{caseNumber}/help-offers/{offerId}/choice", typeof(ChooseLocalHelp), (body, context) => Command(context.Id("offerId"), body, context, words, citizens))
    {
        Offer = new("chooseHelp", (current, at) => current.LocalHelp.SelectMany(asked => asked.Answers).Where(said => said.Offered).Select(said => new ChooseLocalHelp(said.OfferId!.Value, Example.Mandate(at)))),
        Act = CitizenAct.Records,
        Answer = CommandAnswer.Created((after, context) => MandateGrantedAnswer.Of(after, context.Ids[0], context)),
    };

    private static ChooseLocalHelp Command(Guid offer, ChooseHelpRequest body, CommandContext context, HelpWords words, CitizenIndex citizens) =>
        new(offer, GrantMandateEndpoint.Command(new(context.Seal(Name(offer, context, words)), null, null), body, consent: null, context, citizens));

    /// <summary>The person, where the offer named one, and the help point in any case.</summary>
    private static string Name(Guid offer, CommandContext context, HelpWords words)
    {
        if (context.Current.LocalHelp.SelectMany(asked => asked.Answers).FirstOrDefault(answer => answer.OfferId == offer) is not { } said) return "";
        var point = words.NameOf(said.Helper, context.Current.Language);
        return context.Open(said.Name) is { } person ? $"{person} ({point})" : point;
    }
}
