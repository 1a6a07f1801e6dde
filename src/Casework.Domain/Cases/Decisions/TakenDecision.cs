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
    /// <summary>It was sent or handed over on the day on which it was taken (Awb 3:41).</summary>
    [JsonIgnore]
    public DateOnly PublishedOn => LocalDay.Of(At);

    /// <summary>The last day to object (Awb 6:7); null where there is nothing to object to, or appeal lies against it.</summary>
    [JsonIgnore]
    public DateOnly? ObjectUntil =>
        OnObjection is null && Outcome != DecisionOutcome.Withdrawn ? ObjectionTerm.Of(PublishedOn).LastDay : null;

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
