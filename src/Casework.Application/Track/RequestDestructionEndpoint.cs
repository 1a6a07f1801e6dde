using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Texts;
using Casework.Application.Validation;
using Casework.Domain.Cases.Records;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen asks that their data is destroyed (GDPR article 17); it is recorded whatever the law says.</summary>
public sealed record RequestDestructionRequest(string? Reason);

/// <summary>What becomes of the request: until when law demands that the case is kept, if it does, and that in words.</summary>
/// <param name="KeepUntil">The last day; null while the case is open.</param>
public sealed record DestructionRequestedAnswer(Guid RequestId, DateOnly? KeepUntil, string Answer);

public sealed class RequestDestructionValidator : AbstractValidator<RequestDestructionRequest>
{
    public RequestDestructionValidator() => RuleFor(body => body.Reason).OptionalText();
}

public static class RequestDestructionEndpoint
{
    public static CitizenRoute<RequestDestructionRequest> Route(CatalogueVersions catalogues, Words words) => new("/api/v1/track/{caseNumber}/destruction-request", typeof(RequestDestruction), (body, context) => new RequestDestruction(context.NewId(), context.SealIfAny(body.Reason)))
    {
        Offer = new("requestDestruction", (_, _) => [new RequestDestruction(Guid.Empty, null)]),
        OptionalBody = true,
        Act = CitizenAct.Records,
        Answer = CommandAnswer.Created((after, context) =>
        {
            var keeping = Keeping.Of(after, catalogues);
            return new DestructionRequestedAnswer(context.Ids[0], keeping?.Until, TrackedRetention.Say(keeping, context.Today, words, context.Language));
        }),
    };
}
