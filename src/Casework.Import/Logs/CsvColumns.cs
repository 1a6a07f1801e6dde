namespace Casework.Import.Logs;

/// <summary>How a CSV log is laid out: the column of the case number, the separator (null: found out), the encoding, and whether all rows of a case stand together.</summary>
public sealed record CsvColumns(string CaseNumber, string? Delimiter = null, string Encoding = "utf-8", bool Sorted = false);
