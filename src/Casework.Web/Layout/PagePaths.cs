namespace Casework.Web.Layout;

/// <summary>Addresses that every page links to.</summary>
internal static class PagePaths
{
    public const string Home = "/";
    public const string Cases = "/track/cases";
    public const string Desk = "/desk";

    /// <summary>Whether a path, with or without a query, is one of the desk's pages.</summary>
    public static bool IsOfDesk(string path) => path == Desk || path.StartsWith(Desk + "/", StringComparison.Ordinal) || path.StartsWith(Desk + "?", StringComparison.Ordinal);
}
