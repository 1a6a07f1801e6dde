using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.CallBacks;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Sharing;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen asks to be called by whoever handles their question.</summary>
/// <param name="Phone">The number to call, as it is dialled.</param>
/// <param name="QuestionId">The question that it is about; without one, the whole case.</param>
/// <param name="Day">A working day; without one, the next.</param>
public sealed record AskCallBackRequest(string? About, string? Phone, Guid? QuestionId, DateOnly? Day) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed class AskCallBackValidator : AbstractValidator<AskCallBackRequest>
{
    public AskCallBackValidator(TimeProvider time)
    {
        RuleFor(body => body.About).RequiredText(1000);
        RuleFor(body => body.Phone).RequiredPhone();
        RuleFor(body => body.Day).NotBeforeToday(time);
    }
}

[Runs(typeof(RequestCallBack))]
public static class AskCallBackEndpoint
{
    public static readonly CitizenRoute<AskCallBackRequest> Route = new("/api/v1/track/{caseNumber}/call-backs", typeof(RequestCallBack), (body, context) =>
        new RequestCallBack(context.NewId(), body.QuestionId, context.Seal(body.About!), context.Seal(PhoneNumber.Of(body.Phone!)!), null, body.Day))
    {
        Offer = new("callBack", (current, _) => Example.CallBacks(current)),
        Answer = CommandAnswer.Created((_, context) => new CallBackRequestedAnswer(context.Ids[0])),
    };
}
