namespace Casework.Application.Following;

/// <summary>The envelope of a stored event: enough to see whether anybody wants to know of it.</summary>
/// <param name="Act">The request by which it happened: what one act brings about is one piece of news.</param>
/// <param name="Imported">It happened elsewhere, before: nobody is told of it.</param>
public sealed record Envelope(long Position, Guid Id, Guid CaseId, long Version, string Type, string? Act, bool Imported);
