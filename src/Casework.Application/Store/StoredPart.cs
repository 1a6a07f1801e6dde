using Marten;

namespace Casework.Application.Store;

/// <summary>Documents and tables that a part of the system brings along: registered beside its services, made by the migration.</summary>
public sealed record StoredPart(Action<StoreOptions, StoreSettings> Configure);
