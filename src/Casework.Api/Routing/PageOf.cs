namespace Casework.Api.Routing;

/// <summary>A page of a list, as the OpenAPI document tells it.</summary>
/// <param name="Next">The cursor of the next page, or null on the last.</param>
/// <param name="Total">How many there are in all, where that is known.</param>
public sealed record PageOf<TItem>(IReadOnlyList<TItem> Items, string? Next, long? Total);
