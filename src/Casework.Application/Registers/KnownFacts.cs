using Casework.Projections.Vault;

namespace Casework.Application.Registers;

/// <summary>What need not be asked again.</summary>
/// <param name="Unavailable">Registers that do not answer now; what they hold is asked after all.</param>
public sealed record KnownFactsAnswer(IReadOnlyList<KnownFact> Facts, IReadOnlyList<string> Unavailable);

/// <summary>A fact of a base register, and when it was read there.</summary>
/// <param name="Fact">The fact as it was shown, sealed: whoever confirms it sends this back, and nobody can make another.</param>
public sealed record KnownFact(string Source, string Attribute, string Value, DateTimeOffset ReadAt, string Fact);

/// <summary>Reads at the source, at the moment that it is asked: nothing of it is kept (law 15).</summary>
public sealed class KnownFacts(IServiceProvider services, CitizenIndex citizens, FactSeal seal, TimeProvider time)
{
    public async Task<KnownFactsAnswer> Of(string? bsn, string? kvkNumber, CancellationToken cancellation)
    {
        if (citizens.Of(bsn, kvkNumber) is not { } citizen) return new([], []);
        var (source, read) = bsn is not null
            ? (IPersonRegister.Code, services.GetRequiredService<IPersonRegister>().Read(bsn, cancellation))
            : (IBusinessRegister.Code, services.GetRequiredService<IBusinessRegister>().Read(kvkNumber!, cancellation));
        try
        {
            var now = time.GetUtcNow();
            return new([.. (await read).Select(fact => new KnownFact(source, fact.Attribute, fact.Value, now, seal.Seal(new(citizen, source, fact.Attribute, fact.Value, now))))], []);
        }
        catch (Exception e) when (e is HttpRequestException or System.Text.Json.JsonException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new([], [source]);
        }
    }
}
