using Casework.Application.Problems;
using Casework.Domain;
using FluentValidation;
using FluentValidation.Results;

namespace Casework.Application.Validation;

/// <summary>Checks the shape of a body by the validator of its type, and reports all faults together.</summary>
public sealed class RequestValidation(IServiceProvider services)
{
    /// <summary>With what is wrong with the body already. Of one that could be read, and holds what no text may hold, all faults are told together.</summary>
    public Problem? Check<T>(T? body, Problem? malformed) where T : class
    {
        if (malformed is null) return Check(body!);
        if (malformed.Code != "invalid-input" || body is null || Check(body) is not { } also) return malformed;
        return Problem.Invalid([.. malformed.Faults.Concat(also.Faults).DistinctBy(fault => (fault.Field, fault.Code))]);
    }

    public Problem? Check<T>(T body)
    {
        if (services.GetService<IValidator<T>>() is not { } validator) return null;
        var result = validator.Validate(body);
        return result.IsValid ? null : Problem.Invalid([.. result.Errors.Select(Fault)]);
    }

    public static Fault Fault(ValidationFailure failure) =>
        new(CamelCase(failure.PropertyName), failure.ErrorCode, failure.CustomState as IReadOnlyList<string> ?? []);

    private static string CamelCase(string path) =>
        string.Join('.', path.Split('.').Select(part => WireName.Of(part)));
}
