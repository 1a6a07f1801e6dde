using System.Text.Json.Serialization;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

/// <summary>How far a complaint is, for every reader the same.</summary>
public enum ComplaintStatus { Received, Handling, Hearing, Settled }

/// <summary>A complaint about how the citizen was treated (klacht, Awb chapter 9).</summary>
public sealed record Complaint(Guid Id, bool IsOpen = true)
{
    // Records of an older release have no term, until the views are made anew.
    public ComplaintTermFacts Term { get; init; } = new(default, null, [], []);

    /// <summary>Id of the official whose conduct it is about, where it names one.</summary>
    public string? About { get; init; }

    /// <summary>Id of the case manager when it came in: involved, where it names nobody.</summary>
    public string? ManagedBy { get; init; }

    public Official? Handler { get; init; }

    /// <summary>The complainant was heard, or the hearing was left out for a reason of Awb 9:10(2).</summary>
    public bool Heard { get; init; }

    public ComplaintOutcome? Outcome { get; init; }

    /// <summary>What time has said and has yet to say about the term.</summary>
    public TermWatch Watch { get; init; } = new();

    /// <summary>Whose conduct it is about; they do not handle it (Awb 9:7).</summary>
    [JsonIgnore]
    public string? Involved => About ?? ManagedBy;

    [JsonIgnore]
    public DateOnly HandleBy => Term.HandleBy();

    [JsonIgnore]
    public ComplaintStatus Status => this switch
    {
        { IsOpen: false } => ComplaintStatus.Settled,
        { Heard: true } => ComplaintStatus.Hearing,
        { Handler: not null } => ComplaintStatus.Handling,
        _ => ComplaintStatus.Received,
    };
}
