namespace Casework.Web.Layout;

/// <summary>Addresses that every page links to.</summary>
internal static class PagePaths
{
    public const string Home = "/";
    public const string Cases = "/track/cases";
}
