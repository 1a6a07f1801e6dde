using Casework.Api.Seeding;
using Casework.Domain;

namespace Casework.Api.Tests.Seeding;

public sealed class SeedCitizenTests
{
    [Fact]
    public void a_million_made_up_citizens_have_a_million_numbers_that_exist()
    {
        var numbers = Enumerable.Range(0, 1_000_000).Select(nth => SeedCitizen.Bsn(nth)).ToArray();
        numbers.Distinct().Count().ShouldBe(1_000_000);
        numbers.Take(10_000).ShouldAllBe(number => CitizenServiceNumber.HasValidForm(number));
    }
}
