namespace Casework.Application.Catalogues;

/// <summary>One fault of the catalogue: where it stands and what to do about it. Lines count from 1; 0 means the file or folder as a whole.</summary>
public sealed record CatalogueError(string File, int Line, string Field, string Problem)
{
    public override string ToString() => $"{File}({Line}): {Field}: {Problem}";
}

/// <summary>The catalogue cannot be used. Names every fault that was found, not just the first.</summary>
public sealed class CatalogueInvalidException(IReadOnlyList<CatalogueError> errors)
    : Exception($"The catalogue has {errors.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, errors)}")
{
    public IReadOnlyList<CatalogueError> Errors { get; } = errors;
}
