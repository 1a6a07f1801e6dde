using Casework.Api.Door;
using Casework.Domain.Cases;
using FluentValidation;

namespace Casework.Api.Cases.Mandates;

/// <summary>A mandate as somebody asks for it, at a counter or on the page.</summary>
public interface IMandateRequest
{
    string? Name { get; }
    string? Bsn { get; }
    string? KvkNumber { get; }
    IReadOnlyList<MandateScope>? Scopes { get; }
    DateOnly? Until { get; }
    IReadOnlyList<Guid>? QuestionIds { get; }
}

public abstract class MandateShape<TBody> : AbstractValidator<TBody> where TBody : IMandateRequest
{
    protected MandateShape(TimeProvider time)
    {
        RuleFor(body => body.Name).RequiredText(200);
        RuleFor(body => body.Bsn).Bsn();
        RuleFor(body => body.KvkNumber).KvkNumber();
        RuleFor(body => body.Scopes).NotEmptyList(Enum.GetValues<MandateScope>().Length);
        RuleFor(body => body.Until).NotBeforeToday(time);
        RuleFor(body => body.QuestionIds).NotEmptyList().When(body => body.QuestionIds is not null);
    }
}
