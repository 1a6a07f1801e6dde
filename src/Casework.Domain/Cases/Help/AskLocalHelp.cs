using Casework.Domain.Catalogues;

namespace Casework.Domain.Cases.Help;

/// <summary>
/// The citizen is stuck and asks local helpers: those that they choose, or all that fit. One request at a time; a closed case takes one
/// too.
/// </summary>
/// <param name="Helpers">Codes of the catalogue; null is all that fit.</param>
public sealed record AskLocalHelp(Guid Id, IReadOnlyList<string>? Helpers, Guid? QuestionId, Personal? Text) : ICaseCommand<AskLocalHelp>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownQuestion, RefusalCode.UnknownHelper, RefusalCode.HelpAlreadyAsked, RefusalCode.NoHelperFits,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => this switch
    {
        _ when QuestionId is { } id && current.Question(id) is null => Decision.Refuse(RefusalCode.UnknownQuestion),
        _ when Helpers?.FirstOrDefault(code => !at.Catalogue.Registered.ContainsKey(code)) is { } unknown =>
            Decision.Refuse(RefusalCode.UnknownHelper, unknown),
        _ when current.LocalHelp.FirstOrDefault(asked => asked.IsOpen) is { } open =>
            Decision.Refuse(RefusalCode.HelpAlreadyAsked, open.AnswerBy.ToString("yyyy-MM-dd")),
        _ when Asked(current, at.Catalogue) is { Count: > 0 } asked => Decision.Accept(new LocalHelpRequested(
            Id, [.. asked.Select(point => point.Code)], QuestionId,
            asked.Max(point => point.AnswerWithinWorkingDays ?? HelpPoint.UsualDays), at.Catalogue.Version, Text)),
        _ => Decision.Refuse(RefusalCode.NoHelperFits),
    };

    private IReadOnlyList<HelpPoint> Asked(CitizenCase current, Catalogue catalogue) =>
        Helpers is null
            ? FittingHelp.For(current, QuestionId, catalogue)
            : [.. Helpers.Distinct().Select(code => catalogue.Registered[code])];
}
