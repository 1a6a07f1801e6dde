namespace Casework.Application.Registers;

/// <summary>One attribute as a base register has it now.</summary>
public sealed record RegisterFact(string Attribute, string Value);

/// <summary>The register of persons (Basisregistratie Personen, Wet BRP).</summary>
public interface IPersonRegister
{
    public const string Code = "brp";

    /// <summary>What is known of the person; nothing when the register does not know the number. Throws when it cannot be reached.</summary>
    Task<IReadOnlyList<RegisterFact>> Read(string bsn, CancellationToken cancellation);
}

/// <summary>The register of businesses (Handelsregister, Handelsregisterwet 2007).</summary>
public interface IBusinessRegister
{
    public const string Code = "kvk";

    Task<IReadOnlyList<RegisterFact>> Read(string kvkNumber, CancellationToken cancellation);
}

/// <summary>Where no register is configured nothing is known, and everything is asked.</summary>
internal sealed class NoRegister : IPersonRegister, IBusinessRegister
{
    public Task<IReadOnlyList<RegisterFact>> Read(string number, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<RegisterFact>>([]);
}
