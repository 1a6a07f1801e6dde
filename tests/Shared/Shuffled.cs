using System.Security.Cryptography;
using System.Text;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Casework.Tests.Shuffled))]
[assembly: TestClassOrderer(typeof(Casework.Tests.Shuffled))]
[assembly: TestMethodOrderer(typeof(Casework.Tests.Shuffled))]
[assembly: TestCaseOrderer(typeof(Casework.Tests.Shuffled))]

namespace Casework.Tests;

/// <summary>
/// Every run of every suite has an order of its own, so that no test leans on another. <c>CASEWORK_TEST_SEED</c> gives the order of an earlier run;
/// the seed is printed when the tests begin and when they end.
/// </summary>
public sealed class Shuffled : ITestCollectionOrderer, ITestClassOrderer, ITestMethodOrderer, ITestCaseOrderer
{
    private static readonly string Seed = Choose();

    public IReadOnlyCollection<T> OrderTestCollections<T>(IReadOnlyCollection<T> testCollections) where T : ITestCollection =>
        Order(testCollections, each => each.TestCollectionDisplayName.Split(" (id: ")[0]);

    public IReadOnlyCollection<T?> OrderTestClasses<T>(IReadOnlyCollection<T?> testClasses) where T : notnull, ITestClass =>
        Order(testClasses, each => each?.TestClassName);

    public IReadOnlyCollection<T?> OrderTestMethods<T>(IReadOnlyCollection<T?> testMethods) where T : notnull, ITestMethod =>
        Order(testMethods, each => each?.MethodName);

    public IReadOnlyCollection<T> OrderTestCases<T>(IReadOnlyCollection<T> testCases) where T : notnull, ITestCase =>
        Order(testCases, each => each.TestCaseDisplayName);

    /// <summary>By names: unlike ids they do not depend on where the sources lie. A test that is added leaves the order of the others as it was.</summary>
    private static IReadOnlyCollection<T> Order<T>(IReadOnlyCollection<T> all, Func<T, string?> name) =>
        [.. all.OrderBy(each => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Seed + name(each)))), StringComparer.Ordinal)];

    private static string Choose()
    {
        var seed = Environment.GetEnvironmentVariable("CASEWORK_TEST_SEED") is { Length: > 0 } given ? given : $"{Random.Shared.Next(1, 1_000_000)}";
        var told = $"The order of the tests is that of CASEWORK_TEST_SEED={seed}.";
        Console.WriteLine(told);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine(told);
        return seed;
    }
}
