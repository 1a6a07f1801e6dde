using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Cases;

/// <summary>Whose document it is: what the citizen sent or brought, or what an official has for the citizen.</summary>
public enum DocumentFrom { Citizen, Official }

/// <summary>Whether a scanner looked for malware in a file before it was kept. What was found infected is not kept at all.</summary>
public enum MalwareScan { NotScanned, Clean }

/// <summary>
/// A file joined the case. The file itself lies outside the log, sealed with the case's key; this says what it was, so that it cannot be
/// exchanged unseen.
/// </summary>
/// <param name="MediaType">By its content, never by its name.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the file before it was sealed, in hexadecimal.</param>
/// <param name="RequestId">The information request that it answers, if it answers one.</param>
public sealed record DocumentReceived(
    Guid DocumentId,
    Personal FileName,
    string MediaType,
    long Size,
    string Sha256,
    DocumentFrom From,
    Channel Channel,
    MalwareScan Scan,
    Guid? RequestId,
    Guid? QuestionId) : CaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current;

    internal override Audience HeardBy(CitizenCase after) => Audience.Of(QuestionId);
}

