using Casework.Application.Access;
using Casework.Application.Cases.Facts;
using Casework.Application.Drafts;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.Intake;

/// <summary>A half-filled form, as far as it goes: parts of an intake.</summary>
public sealed record PassIntakeDraftRequest(CitizenBody? Citizen, string? LifeEvent, Wish? Wish, string? Language, IReadOnlyList<QuestionBody>? Questions);

/// <summary>The code to tell at a counter, and until when it works.</summary>
public sealed record IntakeDraftPassed(string Code, DateTimeOffset Until);

public sealed class PassIntakeDraftValidator : AbstractValidator<PassIntakeDraftRequest>
{
    public PassIntakeDraftValidator(CatalogueVersions catalogues, TimeProvider time)
    {
        RuleFor(body => body.Citizen!).SetValidator(new CitizenValidator()).When(body => body.Citizen is not null);
        RuleFor(body => body.LifeEvent).Known(code => catalogues.Current.LifeEvents.ContainsKey(code), "unknown-life-event");
        RuleFor(body => body.Language).Known(code => code is "nl" or "en", "unknown-language");
        RuleFor(body => body.Questions).Must(questions => questions is null || questions.Count <= 20).WithErrorCode("too-many").WithState(_ => (string[])["20"]);
        RuleForEach(body => body.Questions).Required();
        RuleForEach(body => body.Questions).ChildRules(question =>
        {
            question.RuleFor(body => body.Text).OptionalText();
            question.RuleFor(body => body.Service).Known(code => catalogues.Current.Services.ContainsKey(code), "unknown-service");
            question.RuleFor(body => body.FormData).Custom((given, context) =>
                FormShape.Check(given, catalogues.Current.Services.GetValueOrDefault(context.InstanceToValidate.Service ?? ""), time, context));
        });
    }
}

/// <summary>A draft of an intake that the citizen passes to a counter under a code.</summary>
public static class PassedDraft
{
    public static async Task<IntakeDraftPassed> Pass(PassIntakeDraftRequest draft, Caller caller, IntakeDrafts drafts, CancellationToken cancellation, string? instead = null)
    {
        var (bsn, kvk) = (caller.SignedIn.Bsn, caller.SignedIn.KvkNumber);
        var own = draft with { Citizen = new(kvk is not null && bsn is null ? CitizenKind.Business : CitizenKind.Person, draft.Citizen?.Name, bsn, bsn is null ? kvk : null) };
        var code = IntakeDrafts.NewCode();
        return new(code, await drafts.Keep(code, own, IntakeDrafts.ForCounter, cancellation, instead));
    }
}
