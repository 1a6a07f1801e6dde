using System.Buffers.Binary;
using System.Text.Json.Serialization;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

/// <summary>How a decision stands: it holds, another took its place, it was revoked on objection, or a court annulled it.</summary>
public enum DecisionStatus { InForce, Replaced, Withdrawn, Annulled }

/// <summary>One decision (besluit) in the chain of decisions on a question.</summary>
/// <param name="OnObjection">The objection to which it belongs (Awb 7:11(2)): against it lies appeal. Null for a first decision.</param>
public sealed record TakenDecision(
    Guid Id, DecisionOutcome Outcome, DateTimeOffset At, Author By, bool ByRule, Guid? OnObjection = null,
    DecisionStatus Status = DecisionStatus.InForce, Guid? ReplacedBy = null)
{
    /// <summary>Null when it was sent or handed over on the day on which it was taken.</summary>
    public Publication? Publication { get; init; }

    /// <summary>The day on which it was sent or handed over (Awb 3:41); null before it.</summary>
    [JsonIgnore]
    public DateOnly? PublishedOn => Publishing.DayOf(Publication, At);

    /// <summary>
    /// The last day to object (Awb 6:7); null where there is nothing to object to, where appeal lies against it, and before it is sent.
    /// </summary>
    [JsonIgnore]
    public DateOnly? ObjectUntil =>
        OnObjection is null && Outcome != DecisionOutcome.Withdrawn && PublishedOn is { } sent ? ObjectionTerm.Of(sent).LastDay : null;

    /// <summary>The last day to appeal, where it belongs to an objection; null before it is sent.</summary>
    [JsonIgnore]
    public DateOnly? CourtUntil => OnObjection is not null && PublishedOn is { } sent ? ObjectionTerm.Of(sent).LastDay : null;

    /// <summary>Somebody took it; what a rule of the catalogue granted, nobody did.</summary>
    public bool WasTakenBy(Actor actor) => !ByRule && By.Id == actor.Id;

    /// <summary>
    /// The id of the decision with that number on the question, from 1 on. Events name the question only, so the id follows from it.
    /// </summary>
    public static Guid IdOf(Guid questionId, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        questionId.TryWriteBytes(bytes, bigEndian: true, out _);
        // The end of a UUIDv7 is random; its start keeps the place in time.
        var tail = BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], tail ^ (0xDEC1_5100 + (uint)number));
        return new(bytes, bigEndian: true);
    }
}
