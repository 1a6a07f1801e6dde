using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Records;
using FluentValidation;

namespace Casework.Application.Cases.Records;

/// <summary>Corrects the citizen's own data; what is left out stays. A number (BSN, KvK) cannot be corrected: another number is another citizen.</summary>
public sealed record CorrectCitizenRequest(string? Name, string? Representative, string? Language, IReadOnlyList<string>? AccessNeeds, string? Reason);

public sealed class CorrectCitizenValidator : AbstractValidator<CorrectCitizenRequest>
{
    public CorrectCitizenValidator()
    {
        RuleFor(body => body.Name).Must((body, _) => body is not { Name: null, Representative: null, Language: null, AccessNeeds: null })
            .WithErrorCode("one-of-these").WithState(_ => (string[])["name, representative, language, accessNeeds"]);
        RuleFor(body => body.Name).Must(name => name is null || !string.IsNullOrWhiteSpace(name)).WithErrorCode("required").OptionalText(200);
        RuleFor(body => body.Representative).Must(name => name is null || !string.IsNullOrWhiteSpace(name)).WithErrorCode("required").OptionalText(200);
        RuleFor(body => body.Language).Known(code => code is "nl" or "en", "unknown-language");
        RuleForEach(body => body.AccessNeeds).Must(need => !string.IsNullOrWhiteSpace(need) && need.Length <= 50 && need.All(char.IsLetter)).WithErrorCode("unknown-access-need");
        RuleFor(body => body.Reason).OptionalText();
    }
}

public static class CorrectCitizenEndpoint
{
    public static readonly CommandRoute<CorrectCitizenRequest> Route = new("/api/v1/cases/{caseId}/corrections", AllowedRoles.Desk, (body, context) => Command(body, context))
    {
        Offer = new("correctCitizen", (_, _) => [new CorrectCitizen(Example.Text, null, null, null, null)]),
    };

    public static ICaseCommand Command(CorrectCitizenRequest body, CommandContext context) => new CorrectCitizen(
        context.SealIfAny(body.Name), context.SealIfAny(body.Representative), body.Language, body.AccessNeeds, context.SealIfAny(body.Reason));
}
