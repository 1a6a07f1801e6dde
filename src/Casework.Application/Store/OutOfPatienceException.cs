namespace Casework.Application.Store;

/// <summary>The request has had its time.</summary>
public sealed class OutOfPatienceException(Exception inner) : Exception("The request took too long.", inner);
