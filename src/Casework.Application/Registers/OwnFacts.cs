using Casework.Application.Access;
using Casework.Application.Reading;

namespace Casework.Application.Registers;

/// <summary>What the registers hold of the citizen who signed in, for those who signed in surely enough.</summary>
public sealed class OwnFacts(KnownFacts known, ReadLog log, Assurances assurances)
{
    public async Task<QueryAnswer<KnownFactsAnswer>> Read(Caller caller)
    {
        if (assurances.Refusal(caller.SignedIn, CitizenAct.Facts) is { } refusal) return new(Problem: refusal);
        var answer = await known.Of(caller.SignedIn.Bsn, caller.SignedIn.KvkNumber, caller.Aborted);
        await log.WriteWithoutCase(caller, "known-facts");
        return new(answer);
    }
}
