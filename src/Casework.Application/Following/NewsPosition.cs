namespace Casework.Application.Following;

/// <summary>How far the events were looked at for news: all up to there have committed.</summary>
public sealed record NewsPosition(string Schema)
{
    public const string Name = "outbox_head";

    public string Table => $"{Schema}.{Name}";
}
