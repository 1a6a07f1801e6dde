using Casework.Projections.Events;

namespace Casework.Projections.Tests;

public class ArchitectureTests
{
    [Fact]
    public void projections_know_the_domain_and_the_store_and_nothing_of_the_web()
    {
        string[] allowed = ["Casework.Domain", "Marten", "JasperFx", "Weasel", "Npgsql", "System", "Microsoft.Extensions", "netstandard", "AnyAscii"];

        typeof(EventContract).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !allowed.Any(family => name == family || name.StartsWith($"{family}.", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }
}
