using Casework.Application.Access;
using Casework.Application.Cases.Mandates;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Help;
using Casework.Domain.Cases.Sharing;
using Casework.Projections.Vault;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>Who is to help: the desk, somebody whom the citizen names, or a registered local helper.</summary>
public enum HelpKind { CallBack, Person, LocalHelper }

/// <summary>The citizen is stuck and asks for a person; words are not needed.</summary>
/// <param name="Kind">Who is to help; without it, the desk.</param>
/// <param name="Phone">With it, the desk's help is a call back on this number; then the text says what about.</param>
/// <param name="QuestionId">The question that a call or a request to local helpers is about; without one, the whole case.</param>
/// <param name="HelperIds">Local helpers of the catalogue; without them, all that fit.</param>
/// <param name="Name">Of the person who helps, and gets a mandate.</param>
/// <param name="Scopes">What that person may do.</param>
/// <param name="Until">The last day of their mandate; without it, until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that their mandate is about; without it, the whole case.</param>
public sealed record AskForHelpRequest(
    string? Text, HelpKind? Kind, string? Phone, Guid? QuestionId, IReadOnlyList<string>? HelperIds, string? Name, IReadOnlyList<MandateScope>? Scopes, DateOnly? Until, IReadOnlyList<Guid>? QuestionIds)
    : IMandateRequest, INamesItems
{
    IEnumerable<CaseItem?> INamesItems.Named() => Phone is null ? [] : [NamedItems.Question(QuestionId)];

    string? IMandateRequest.Bsn => null;

    string? IMandateRequest.KvkNumber => null;
}

/// <param name="CallBackId">The call that was promised.</param>
/// <param name="HelperIds">The local helpers that are asked.</param>
/// <param name="MandateId">What the person who was named may do.</param>
/// <param name="AccessCode">For that person, to be passed on by the citizen.</param>
public sealed record HelpAskedAnswer(Guid HelpId, Guid? CallBackId, IReadOnlyList<string>? HelperIds, Guid? MandateId, string? AccessCode);

public sealed class AskForHelpValidator : AbstractValidator<AskForHelpRequest>
{
    private const string Misplaced = "not-for-this-kind";

    public AskForHelpValidator(TimeProvider time)
    {
        RuleFor(body => body.Text).OptionalText();
        When(body => body.Phone is not null, () =>
        {
            RuleFor(body => body.Text).RequiredText(1000);
            RuleFor(body => body.Phone).RequiredPhone();
            RuleFor(body => body.Phone).Must((body, _) => body.Kind is null or HelpKind.CallBack).WithErrorCode(Misplaced);
        });
        RuleFor(body => body.QuestionId).Null().When(body => body.Kind is not HelpKind.LocalHelper && body.Phone is null).WithErrorCode(Misplaced);
        RuleFor(body => body.HelperIds).NotEmptyList(20).When(body => body.HelperIds is not null);
        RuleFor(body => body.HelperIds).Null().When(body => body.Kind is not HelpKind.LocalHelper).WithErrorCode(Misplaced);
        When(body => body.Kind is HelpKind.Person, () => MandateRules.AddTo(this, time)).Otherwise(() =>
        {
            RuleFor(body => body.Name).Null().WithErrorCode(Misplaced);
            RuleFor(body => body.Scopes).Null().WithErrorCode(Misplaced);
            RuleFor(body => body.Until).Null().WithErrorCode(Misplaced);
            RuleFor(body => body.QuestionIds).Null().WithErrorCode(Misplaced);
        });
    }
}

[Runs(typeof(AskForHelp), typeof(AskLocalHelp), typeof(AskPersonToHelp))]
public static class AskForHelpEndpoint
{
    public static CitizenRoute<AskForHelpRequest> Route(CitizenIndex citizens) => new("/api/v1/track/{caseNumber}/help", body => Becomes(body?.Kind), (body, context) => Command(body, context, citizens))
    {
        Offers = [new("help", (_, _) => [new AskForHelp(Guid.Empty, null)]), new("askLocalHelp", (_, _) => [new AskLocalHelp(Guid.Empty, null, null, null)])],
        OptionalBody = true,
        // A mandate for somebody is as sure an act here as where it is given by itself.
        ActOf = body => body.Kind is HelpKind.Person ? CitizenAct.Records : CitizenAct.Write,
        Answer = CommandAnswer.Created((after, context) => Answer(after, context)),
    };

    private static Type Becomes(HelpKind? kind) => kind switch
    {
        HelpKind.Person => typeof(AskPersonToHelp),
        HelpKind.LocalHelper => typeof(AskLocalHelp),
        _ => typeof(AskForHelp),
    };

    private static ICaseCommand Command(AskForHelpRequest body, CommandContext context, CitizenIndex citizens)
    {
        var (id, text) = (context.NewId(), context.SealIfAny(body.Text));
        return body.Kind switch
        {
            HelpKind.Person => new AskPersonToHelp(id, text, GrantMandateEndpoint.Command(body, consent: null, context, citizens)),
            HelpKind.LocalHelper => new AskLocalHelp(id, body.HelperIds, body.QuestionId, text),
            _ when body.Phone is { } phone => new AskForHelp(id, text, new RequestCallBack(context.NewId(), body.QuestionId, text!, context.Seal(PhoneNumber.Of(phone)!), null, null)),
            _ => new AskForHelp(id, text),
        };
    }

    private static HelpAskedAnswer Answer(CitizenCase after, CommandContext context)
    {
        var ids = context.Ids;
        var mandate = after.Mandates.FirstOrDefault(granted => ids.Contains(granted.Id));
        return new(
            ids[0], after.CallBacks.FirstOrDefault(call => ids.Contains(call.Id))?.Id, after.LocalHelp.FirstOrDefault(asked => asked.Id == ids[0])?.Helpers,
            mandate?.Id, context.Open(mandate?.AccessCode));
    }
}
