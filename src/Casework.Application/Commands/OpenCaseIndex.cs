using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Domain.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Commands;

/// <summary>Keeps "one open case per citizen" in step with what happens to a case: closing gives the place free, reopening (or taking the closing back) takes it again (law 2).</summary>
public sealed class OpenCaseIndex(CitizenIndex citizens)
{
    /// <summary>
    /// Changes the citizen's place in the session, or answers why the case cannot be reopened. A case that is reopened without
    /// such an answer, beside another open one, simply has no place.
    /// </summary>
    public async Task<Problem?> Follow(IDocumentSession session, LoadedCase opened, IReadOnlyList<CaseEvent> events, string? whenOtherOpen, CancellationToken cancellation)
    {
        if (opened.Current.KeptApart || !events.Any(happened => happened is CaseClosed || Opens(happened)) || IndexOf(opened) is not { } index) return null;
        var place = await session.LoadAsync<OpenCaseOf>(index, cancellation);
        foreach (var happened in events)
        {
            if (happened is CaseClosed && place?.CaseId == opened.Current.Id) session.Delete(place);
            if (Opens(happened) && place is null) session.Insert(new OpenCaseOf(index, opened.Current.Id));
            if (Opens(happened) && place is not null && whenOtherOpen is not null) return Problem.Of(409, whenOtherOpen);
        }

        return null;
    }

    private static bool Opens(CaseEvent happened) => happened is CaseReopened or ActTakenBack { Kind: UndoableAct.Closure };

    private string? IndexOf(LoadedCase opened) =>
        citizens.Of(opened.Cipher.Open(opened.Current.Citizen.Bsn), opened.Cipher.Open(opened.Current.Citizen.KvkNumber));
}
