using Casework.Api.Access;
using Casework.Api.Cases.Facts;
using Casework.Api.Cases.Intake;
using Casework.Api.Http;
using Casework.Api.Reading;
using Casework.Domain.Catalogues;
using Casework.Domain;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Drafts;

/// <summary>A half-filled form, as far as it goes: parts of an intake.</summary>
public sealed record PassIntakeDraftRequest(CitizenBody? Citizen, string? LifeEvent, Wish? Wish, string? Language, IReadOnlyList<QuestionBody>? Questions);

/// <summary>The code to tell at a counter, and until when it works.</summary>
public sealed record IntakeDraftPassed(string Code, DateTimeOffset Until);

public sealed class PassIntakeDraftValidator : AbstractValidator<PassIntakeDraftRequest>
{
    public PassIntakeDraftValidator(CatalogueVersions catalogues)
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
                FormShape.Check(given, catalogues.Current.Services.GetValueOrDefault(context.InstanceToValidate.Service ?? ""), context));
        });
    }
}

/// <summary>A citizen stops here and goes on at a counter, with a code; number and kind are those of the sign-in.</summary>
public static class PassIntakeDraftEndpoint
{
    [WolverinePost("/api/v1/intake-drafts"), Answers(201, typeof(IntakeDraftPassed))]
    public static async Task<IResult> Post(HttpContext http, IntakeDrafts drafts, RequestValidation shapes)
    {
        if (http.Refusal(AllowedRoles.Citizens) is { } refusal) return refusal.ToResult();
        var (body, malformed) = Body.Parse<PassIntakeDraftRequest>(http.Request, await Body.Bytes(http.Request, http.RequestAborted), optional: false);
        return shapes.Check(body, malformed) is { } bad ? bad.ToResult() : new ViewAnswer(await Pass(body!, http.Caller(), drafts, http.RequestAborted), status: 201);
    }

    internal static async Task<IntakeDraftPassed> Pass(PassIntakeDraftRequest draft, Caller caller, IntakeDrafts drafts, CancellationToken cancellation, string? instead = null)
    {
        var (bsn, kvk) = (caller.SignedIn.Bsn, caller.SignedIn.KvkNumber);
        var own = draft with { Citizen = new(kvk is not null && bsn is null ? CitizenKind.Business : CitizenKind.Person, draft.Citizen?.Name, bsn, bsn is null ? kvk : null) };
        var code = IntakeDrafts.NewCode();
        return new(code, await drafts.Keep(code, own, IntakeDrafts.ForCounter, cancellation, instead));
    }
}
