namespace Casework.Import.Logs;

/// <summary>How a CSV log is laid out.</summary>
/// <param name="CaseNumber">The column of the case number.</param>
/// <param name="Delimiter">Null: found out.</param>
/// <param name="Encoding">Null: UTF-8, and windows-1252 where the file is not.</param>
/// <param name="Sorted">All rows of a case stand together.</param>
/// <param name="Named">The other columns that the mapping names: of each there may be one. Columns that nobody names may share a
/// name.</param>
public sealed record CsvColumns(
    string CaseNumber, string? Delimiter = null, string? Encoding = null, bool Sorted = false, IReadOnlyCollection<string>? Named = null)
{
    /// <summary>What the text is in.</summary>
    public string EncodingName => Encoding ?? "utf-8";

    /// <summary>True when the mapping asks for the column by this name.</summary>
    public bool Names(string column) => column == CaseNumber || Named?.Contains(column) is true;
}
