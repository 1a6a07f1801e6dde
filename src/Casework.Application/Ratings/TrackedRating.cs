namespace Casework.Application.Ratings;

/// <summary>A contact, answer or decision: the token with which it is rated, and the stars once it was.</summary>
public sealed record TrackedRating(string Token, string What, DateOnly On, int? Stars);
