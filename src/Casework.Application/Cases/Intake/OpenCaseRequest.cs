using System.Text.Json;
using Casework.Application.Cases.Facts;
using Casework.Application.Cases.Reaching;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.Intake;

/// <summary>Intake of one or more questions at a desk or online.</summary>
/// <param name="Paper">The same as a reach of paper without an address.</param>
/// <param name="Reach">How the citizen wants to hear that there is news; when the questions join a case it holds for the case.</param>
/// <param name="Reuse">Facts of registers that were shown and confirmed, or that are wrong.</param>
/// <param name="Confirm">What was asked to be confirmed: name-differs.</param>
/// <param name="Identification">How the citizen was identified at the counter; who signs in is identified by that.</param>
/// <param name="Draft">The code of the half-filled form that this finishes; with the case the form is gone.</param>
public sealed record OpenCaseRequest(
    CitizenBody? Citizen,
    string? Representative,
    Channel? Channel,
    string? DeskId,
    string? LifeEvent,
    Wish? Wish,
    SupportNeedBody? SupportNeed,
    string? Language,
    IReadOnlyList<string>? AccessNeeds,
    bool? Paper,
    IReadOnlyList<QuestionBody>? Questions,
    SeparateBody? Separate,
    ChooseReachRequest? Reach = null,
    IReadOnlyList<ReuseBody>? Reuse = null,
    string? Draft = null,
    IReadOnlyList<string>? Confirm = null,
    IdentificationBody? Identification = null)
{
    /// <summary>The name that was given is another than the one known of the number, and it is right all the same.</summary>
    public const string NameDiffers = "name-differs";

    public bool Confirms(string what) => Confirm?.Contains(what) is true;
}

public sealed record CitizenBody(CitizenKind? Kind, string? Name, string? Bsn, string? KvkNumber);

/// <param name="Reason">The citizen reads it word for word.</param>
public sealed record SupportNeedBody(SupportLevel? Level, string? Reason);

/// <param name="Facts">What triage may look at beside the service: the amount in cents.</param>
/// <param name="FormData">What the service asks, by the code of the field: see /catalogue/services/{code}/form.</param>
public sealed record QuestionBody(string? Text, string? Service, QuestionFactsBody? Facts, IReadOnlyDictionary<string, JsonElement>? FormData = null);

/// <param name="Missing">Ignored: what is missing follows from what the service asks and what is there.</param>
public sealed record QuestionFactsBody(long? AmountCents, IReadOnlyList<string>? Missing);

/// <param name="Fact">The sealed fact, as known-facts gave it.</param>
/// <param name="Wrong">What is wrong with it, in the citizen's words; left out, the fact is right.</param>
public sealed record ReuseBody(string? Fact, string? Wrong);

public sealed record SeparateBody(string? Reason);

public sealed class OpenCaseValidator : AbstractValidator<OpenCaseRequest>
{
    public OpenCaseValidator(CatalogueVersions catalogues, TimeProvider time)
    {
        RuleFor(body => body.Citizen).Required();
        RuleFor(body => body.Citizen!).SetValidator(new CitizenValidator()).When(body => body.Citizen is not null);
        RuleFor(body => body.Representative).OptionalText(200);
        RuleFor(body => body.Channel).Required();
        RuleFor(body => body.DeskId).Known(code => catalogues.Current.Desks.ContainsKey(code), "unknown-desk");
        RuleFor(body => body.LifeEvent).Known(code => catalogues.Current.LifeEvents.ContainsKey(code), "unknown-life-event");
        RuleFor(body => body.SupportNeed!).SetValidator(new SupportNeedValidator()).When(body => body.SupportNeed is not null);
        RuleFor(body => body.Language).Known(code => code is "nl" or "en", "unknown-language");
        RuleForEach(body => body.AccessNeeds).Must(need => !string.IsNullOrWhiteSpace(need) && need.Length <= 50 && need.All(char.IsLetter)).WithErrorCode("unknown-access-need");
        RuleFor(body => body.Reach!).SetValidator(new ChooseReachValidator()).When(body => body.Reach is not null);
        RuleFor(body => body.Questions).NotEmptyList(20);
        RuleForEach(body => body.Questions).Required();
        RuleForEach(body => body.Questions).SetValidator(new QuestionValidator(catalogues, time));
        RuleFor(body => body.Reuse).Must(facts => facts is null || facts.Count <= 20).WithErrorCode("too-many").WithState(_ => (string[])["20"]);
        RuleForEach(body => body.Reuse).Required();
        RuleForEach(body => body.Reuse).SetValidator(new ReuseValidator());
        RuleFor(body => body.Identification!).SetValidator(new IdentificationValidator()).When(body => body.Identification is not null);
        RuleFor(body => body.Draft).OptionalText(100);
        RuleForEach(body => body.Confirm).Must(what => what == OpenCaseRequest.NameDiffers).WithErrorCode("unknown-value");
        RuleFor(body => body.Separate!.Reason).RequiredText(500).When(body => body.Separate is not null);
    }
}

public sealed class ReuseValidator : AbstractValidator<ReuseBody>
{
    public ReuseValidator()
    {
        RuleFor(body => body.Fact).RequiredText(4000);
        RuleFor(body => body.Wrong).OptionalText();
    }
}

public sealed class CitizenValidator : AbstractValidator<CitizenBody>
{
    public CitizenValidator()
    {
        RuleFor(body => body.Kind).Required();
        RuleFor(body => body.Name).OptionalText(200);
        RuleFor(body => body.Bsn).Bsn();
        RuleFor(body => body.KvkNumber).KvkNumber();
        RuleFor(body => body.Bsn).Must(bsn => bsn is null).WithErrorCode("not-for-this-kind").When(body => body.Kind is CitizenKind.Business or CitizenKind.Anonymous);
        RuleFor(body => body.KvkNumber).Must(number => number is null).WithErrorCode("not-for-this-kind").When(body => body.Kind is CitizenKind.Person or CitizenKind.Anonymous);
    }
}

public sealed class SupportNeedValidator : AbstractValidator<SupportNeedBody>
{
    public SupportNeedValidator()
    {
        RuleFor(body => body.Level).Required();
        RuleFor(body => body.Reason).RequiredText();
    }
}

public sealed class QuestionValidator : AbstractValidator<QuestionBody>
{
    public QuestionValidator(CatalogueVersions catalogues, TimeProvider time)
    {
        RuleFor(body => body.Text).RequiredText();
        RuleFor(body => body.Service).Known(code => catalogues.Current.Services.ContainsKey(code), "unknown-service");
        RuleFor(body => body.Facts!.AmountCents).Must(amount => amount is null or (>= 0 and < 1L << 53)).WithErrorCode("out-of-range").When(body => body.Facts is not null);
        RuleFor(body => body.FormData).Custom((given, context) => FormShape.Check(given, catalogues.Current.Services.GetValueOrDefault(context.InstanceToValidate.Service ?? ""), time, context));
        RuleForEach(body => body.Facts!.Missing).Must(ShapeRules.IsCode).WithErrorCode("not-a-code").When(body => body.Facts is not null);
    }
}
