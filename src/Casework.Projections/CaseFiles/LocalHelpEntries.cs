using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>A request to local helpers: whom, how it stands, and what each of them said.</summary>
/// <param name="Helpers">Codes of the catalogue.</param>
/// <param name="MandateId">What the helper that was chosen got.</param>
public sealed record LocalHelpEntry(
    Guid RequestId, IReadOnlyList<string> Helpers, Guid? QuestionId, Personal? Text, DateOnly AnswerBy,
    LocalHelpStatus Status, Guid? MandateId, Author Author, DateTimeOffset At) : IEntry
{
    public IReadOnlyList<LocalHelpReply> Answers { get; init; } = [];
}

/// <summary>What one helper said.</summary>
public sealed record LocalHelpReply(
    string Helper, bool Offered, bool Chosen, Personal? Name, Personal? Phone, Personal? Text, DateTimeOffset At);

/// <summary>Local help in the case file; how it stands is asked of the state.</summary>
internal static class FoldingHelp
{
    public static CaseFile With(CaseFile file, CaseEvent happened) => happened is LocalHelpRequested e
        ? file with { LocalHelp = file.LocalHelp.And(Of(file, e.RequestId, new(e.RequestId, e.Helpers, e.QuestionId, e.Text, default, default, null, e.By, e.HappenedAt))) }
        : file with { LocalHelp = [.. file.LocalHelp.Select(entry => Of(file, entry.RequestId, entry))] };

    private static LocalHelpEntry Of(CaseFile file, Guid request, LocalHelpEntry entry)
    {
        var asked = file.State.LocalHelp.First(known => known.Id == request);
        return entry with
        {
            AnswerBy = asked.AnswerBy,
            Status = asked.Status,
            MandateId = asked.MandateId,
            Answers = [.. asked.Answers.Select(said => new LocalHelpReply(said.Helper, said.Offered, said.OfferId is { } id && id == asked.Chosen, said.Name, said.Phone, said.Text, said.At))],
        };
    }
}
