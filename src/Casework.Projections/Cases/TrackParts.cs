using System.Text.Json.Serialization;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;

namespace Casework.Projections.Cases;

public sealed record TrackQuestion(Guid QuestionId, Personal Text, DateTimeOffset AskedAt)
{
    public Personal? Answer { get; init; }
    public TrackDecision? Decision { get; init; }

    /// <summary>What the last invitation to give a view is about.</summary>
    public Personal? ViewAbout { get; init; }

    public IReadOnlyList<DateOnly> NoticesOfDefault { get; init; } = [];
}

public sealed record TrackDecision(
    DecisionOutcome Outcome, Personal? Reasons, string LegalBasis, Personal? Deviation, bool ByRule, DateTimeOffset At);

public sealed record TrackRequest(Guid RequestId, Guid QuestionId, IReadOnlyList<Personal> Items, DateOnly AnswerBy);

/// <summary>What is missing from an objection (Awb 6:6); by when stands in the state.</summary>
public sealed record TrackRepair(Guid ObjectionId, IReadOnlyList<Personal> Items);

public sealed record TrackDocument(
    Guid DocumentId, Personal FileName, string MediaType, long Size, string Sha256,
    DocumentFrom From, MalwareScan Scan, Guid? RequestId, DateTimeOffset At);

public sealed record TrackPromise(Guid PromiseId, Personal Text, DateOnly By);

/// <summary>What a promised call is about and which number is called; by when and how it stands is in the state.</summary>
public sealed record TrackCallBack(Guid CallBackId, Personal About, Personal Phone);

/// <summary>What a register said; what rests on it stands in the state.</summary>
public sealed record TrackFact(Guid FactId, Personal Value, DateTimeOffset ReadAt);

/// <summary>Whom a line of the citizen's page is for: the citizen alone, or also whoever acts on their behalf within a mandate.</summary>
public enum TrackAudience { Citizen, Representatives }

/// <summary>Something sent or received: a text of a person, or the key of a standard text with its details.</summary>
public sealed record TrackMessage(DateTimeOffset At, Direction Direction, string Key, Personal? Text = null)
{
    /// <summary>It is what a person wrote and nothing else.</summary>
    [JsonIgnore]
    public bool IsOwnText => Key == "message" && AboutReader is null;

    /// <summary>Of a line from before this was kept it is the citizen alone.</summary>
    public TrackAudience Audience { get; init; }

    /// <summary>What the text belongs to, where it opens only there.</summary>
    public Guid? Thing { get; init; }

    /// <summary>The line as it was written when it was sent; null where it is a text of a person, or from before this was kept.</summary>
    public SentText? Sent { get; init; }
    public Guid? MessageId { get; init; }
    public Guid? QuestionId { get; init; }
    public Guid? DocumentId { get; init; }
    public Guid? InReplyTo { get; init; }
    public string? ReplyOption { get; init; }

    /// <summary>Who looked, when the citizen asks why.</summary>
    public string? AboutReader { get; init; }
    public string? Name { get; init; }
    public string? Organisation { get; init; }

    /// <summary>The local helper that it is about.</summary>
    public string? Helper { get; init; }
    public string? Code { get; init; }
    public string? Service { get; init; }
    public DateOnly? Day { get; init; }

    /// <summary>Why a term moved or did not, in words; and the decision date before.</summary>
    public Text? Because { get; init; }
    public DateOnly? Was { get; init; }

    /// <summary>A representative did it, within the mandate.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>Parts of the file that the message is about.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
    public IReadOnlyList<string> ReplyOptions { get; init; } = [];
}

/// <summary>A line in words, in each language, as sealed JSON, and the thing for which it is sealed.</summary>
public sealed record SentText(Personal Text, Guid Thing);

/// <summary>Something that the citizen has done already.</summary>
public sealed record TrackDone(DateTimeOffset At, string Key)
{
    /// <summary>Of a line from before this was kept it is the citizen alone.</summary>
    public TrackAudience Audience { get; init; }

    /// <summary>A representative did it, within the mandate.</summary>
    public bool OnBehalf { get; init; }
}

/// <summary>What the citizen can rate, and the stars once they did.</summary>
public sealed record TrackRatable(Guid SubjectId, Rated Of, DateTimeOffset At, string? Desk, string? Organisation, Channel? Channel)
{
    public int? Stars { get; init; }
}
