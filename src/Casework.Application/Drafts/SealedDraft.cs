namespace Casework.Application.Drafts;

/// <summary>
/// A half-filled form. It is named by a keyed hash of its code and sealed with a key that is made of that code and is kept nowhere: without
/// the code, which only whoever fills it in has, nobody reads it.
/// </summary>
public sealed record SealedDraft(string Id, byte[] Content, DateTimeOffset Until);
