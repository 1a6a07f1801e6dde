using System.Diagnostics;

namespace Casework.Api.Tests;

/// <summary>Waits for something to become so, as long as a busy machine needs: by the clock on the wall, never by a number of attempts.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task Until(Func<Task<bool>> isSo, string what) => Until(isSo, () => what);

    public static async Task Until(Func<Task<bool>> isSo, Func<string> what)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50, TestContext.Current.CancellationToken))
            if (await isSo()) return;
        Assert.Fail($"In vain: {what()}");
    }

    public static Task Until(Func<bool> isSo, string what) => Until(() => Task.FromResult(isSo()), what);
}
