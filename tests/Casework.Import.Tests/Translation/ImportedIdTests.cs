using Casework.Import.Translation;

namespace Casework.Import.Tests.Translation;

public sealed class ImportedIdTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.Parse("2011-10-11T13:45:40.276+02:00");

    [Fact]
    public void an_id_is_a_version_7_uuid_of_the_sources_time_and_stays_what_it_is()
    {
        var id = ImportedId.For("receipt", "case-10011", ImportedId.Case, Time);

        id.ToString().ShouldBe("0132f2cd-67b4-7bfb-a0bb-6122f82dff53");
        id.Version.ShouldBe(7);
    }

    [Fact]
    public void source_trace_and_index_each_make_another_id()
    {
        Guid[] ids =
        [
            ImportedId.For("a", "1", 1, Time), ImportedId.For("b", "1", 1, Time),
            ImportedId.For("a", "11", 1, Time), ImportedId.For("a", "1", 11, Time),
            ImportedId.For("a1", "1", 1, Time), ImportedId.For("a", "1,1", 1, Time), ImportedId.For("a", "1", 1, Time.AddMilliseconds(1)),
        ];

        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    [Fact]
    public void ids_sort_by_time_and_a_time_before_1970_is_no_error()
    {
        string.CompareOrdinal(ImportedId.For("a", "1", 1, Time).ToString(), ImportedId.For("a", "1", 1, Time.AddMilliseconds(1)).ToString()).ShouldBeLessThan(0);
        ImportedId.For("a", "1", 1, DateTimeOffset.UnixEpoch.AddYears(-1)).Version.ShouldBe(7);
    }
}
