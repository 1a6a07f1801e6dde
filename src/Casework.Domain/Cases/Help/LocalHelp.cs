using System.Text.Json.Serialization;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

public enum LocalHelpStatus { Open, Chosen, Withdrawn, Lapsed }

/// <summary>A request to local helpers, and what each of them said.</summary>
/// <param name="AnswerBy">The last day on which they can answer.</param>
/// <param name="Chosen">The offer that the citizen took.</param>
public sealed record LocalHelp(
    Guid Id, IReadOnlyList<string> Helpers, Guid? QuestionId, DateTimeOffset AskedAt, DateOnly AnswerBy,
    LocalHelpStatus Status = LocalHelpStatus.Open, Guid? Chosen = null, Guid? MandateId = null)
{
    public IReadOnlyList<LocalHelpAnswer> Answers { get; init; } = [];

    [JsonIgnore]
    public bool IsOpen => Status == LocalHelpStatus.Open;

    /// <summary>What was offered can be taken after the last day too: late help is help.</summary>
    [JsonIgnore]
    public bool CanBeChosenFrom => Status is LocalHelpStatus.Open or LocalHelpStatus.Lapsed;

    public LocalHelpAnswer? AnswerOf(string helper) => Answers.FirstOrDefault(answer => answer.Helper == helper);

    /// <summary>True when nobody else is left to say anything and nobody has offered.</summary>
    public bool IsDeclinedBut(string last) => Helpers.All(helper => helper == last || AnswerOf(helper) is { Offered: false });

    public static LocalHelp Of(LocalHelpRequested e) =>
        new(e.RequestId, e.Helpers, e.QuestionId, e.HappenedAt, DutchCalendar.AddWorkingDays(LocalDay.Of(e.HappenedAt), e.WorkingDays));
}

/// <summary>What one helper said.</summary>
/// <param name="OfferId">Null when it cannot help.</param>
public sealed record LocalHelpAnswer(string Helper, Guid? OfferId, Personal? Name, Personal? Phone, Personal? Text, DateTimeOffset At)
{
    [JsonIgnore]
    public bool Offered => OfferId is not null;
}
