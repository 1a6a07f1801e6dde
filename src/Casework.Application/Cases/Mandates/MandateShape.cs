using Casework.Application.Validation;
using Casework.Domain.Cases;
using FluentValidation;

namespace Casework.Application.Cases.Mandates;

/// <summary>How far a mandate goes.</summary>
public interface IMandateScope
{
    IReadOnlyList<MandateScope>? Scopes { get; }
    DateOnly? Until { get; }
    IReadOnlyList<Guid>? QuestionIds { get; }
}

/// <summary>A mandate as somebody asks for it, at a counter or on the page.</summary>
public interface IMandateRequest : IMandateScope
{
    string? Name { get; }
    string? Bsn { get; }
    string? KvkNumber { get; }
}

public abstract class MandateValidator<TBody> : AbstractValidator<TBody> where TBody : IMandateRequest
{
    protected MandateValidator(TimeProvider time) => MandateRules.AddTo(this, time);
}

/// <summary>The rules of shape of a mandate, for every body that holds one.</summary>
internal static class MandateRules
{
    public static void AddTo<TBody>(AbstractValidator<TBody> shape, TimeProvider time) where TBody : IMandateRequest
    {
        shape.RuleFor(body => body.Name).RequiredText(200);
        shape.RuleFor(body => body.Bsn).Bsn();
        shape.RuleFor(body => body.KvkNumber).KvkNumber();
        AddScopeTo(shape, time);
    }

    public static void AddScopeTo<TBody>(AbstractValidator<TBody> shape, TimeProvider time) where TBody : IMandateScope
    {
        shape.RuleFor(body => body.Scopes).NotEmptyList(Enum.GetValues<MandateScope>().Length);
        shape.RuleFor(body => body.Until).NotBeforeToday(time);
        shape.RuleFor(body => body.QuestionIds).NotEmptyList().When(body => body.QuestionIds is not null);
    }
}
