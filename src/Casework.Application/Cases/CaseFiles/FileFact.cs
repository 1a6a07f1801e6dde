using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Projections.CaseFiles;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>A fact of a register on which questions rest (law 15).</summary>
/// <param name="InDoubt">The citizen says that it is wrong, and the register's holder has not answered yet.</param>
/// <param name="Decisions">The questions that were decided on it.</param>
public sealed record FileFact(
    Guid FactId, string Source, string Attribute, Personal Value, DateTimeOffset ReadAt, IReadOnlyList<Guid> QuestionIds, FactDispute? Dispute, bool InDoubt, IReadOnlyList<Guid> Decisions)
{
    public static FileFact Of(CitizenCase current, FactEntry entry, Visibility sees)
    {
        var fact = current.Facts.First(known => known.Id == entry.FactId);
        return new(
            entry.FactId, entry.Source, entry.Attribute, entry.Value, entry.ReadAt, entry.QuestionIds, entry.Dispute, current.IsInDoubt(fact),
            [.. current.DecidedOn(fact).Select(question => question.Id).Where(sees.Shows)]);
    }
}
