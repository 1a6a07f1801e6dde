namespace Casework.Domain.Cases;

/// <summary>
/// A fact of a base register was used instead of asked again (law 15): its source, when it was read there, and the questions that rest on
/// it.
/// </summary>
/// <param name="Source">The register: brp or kvk.</param>
/// <param name="Attribute">The one attribute that was used: name, address …</param>
public sealed record FactReused(
    Guid FactId, string Source, string Attribute, Personal Value, DateTimeOffset ReadAt, IReadOnlyList<Guid> QuestionIds) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Facts = [.. current.Facts, new(FactId, Source, Attribute, QuestionIds)] };
}

/// <summary>
/// The citizen says that a fact is wrong, or an official has reason to think so; the question goes to the holder of the register, who
/// must look into it (Wet BRP 2.34, 2.58).
/// </summary>
/// <param name="QuestionId">The question to the register's holder.</param>
/// <param name="ByOfficial">True when it was the official who doubted it; null when the citizen says so, also at a counter.</param>
public sealed record FactDisputed(Guid FactId, Guid QuestionId, Personal Text, bool? ByOfficial = null) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Facts = current.Facts.Change(f => f.Id == FactId, f => f with { CorrectionId = QuestionId }) };
}
