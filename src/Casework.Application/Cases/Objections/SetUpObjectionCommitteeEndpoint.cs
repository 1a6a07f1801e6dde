using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>A committee advises on the objection (Awb 7:13): the term is twelve weeks.</summary>
/// <param name="Name">The citizen reads it word for word.</param>
public sealed record SetUpObjectionCommitteeRequest(string? Name);

public sealed class SetUpObjectionCommitteeValidator : AbstractValidator<SetUpObjectionCommitteeRequest>
{
    public SetUpObjectionCommitteeValidator()
    {
        RuleFor(body => body.Name).RequiredText(200);
    }
}

public static class SetUpObjectionCommitteeEndpoint
{
    public static readonly CommandRoute<SetUpObjectionCommitteeRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/committee", AllowedRoles.SecondLine, (body, context) =>
        new SetUpObjectionCommittee(context.Id("objectionId"), context.Seal(body.Name!)))
    {
        Offer = new("setUpObjectionCommittee", (current, _) => current.Objections.Select(o => new SetUpObjectionCommittee(o.Id, Example.Text))),
    };
}
