using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Casework.Pages.Tests;

internal static class Axe
{
    /// <summary>What passes is not told in detail, which is most of the work.</summary>
    private static readonly AxeRunOptions OnlyFaults = new() { ResultTypes = [ResultType.Violations] };

    public static async Task ShouldHaveNoFault(this IPage page, string? name) => (await page.Faults()).ShouldBeEmpty(name);

    /// <summary>No page has frames, so all is found in one go; the way for frames opens a tab for each look, which doubled the time.</summary>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page)
    {
#pragma warning disable CS0618
        var found = await page.RunAxeLegacy(null, OnlyFaults);
#pragma warning restore CS0618
        return [.. found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")];
    }
}
