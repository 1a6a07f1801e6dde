using Casework.Projections.Inbox;

namespace Casework.Projections.Tests;

public class NameOrderTests
{
    [Fact]
    public void names_are_ordered_as_dutch_lists_order_them()
    {
        string?[] ordered =
        [
            "Mevrouw A. Aalders", "van der Berg, Jan", "Jan van den Berg", "Piet Berg", "'s-Gravesande, Willem", "Élodie Dubois", "Dr. Anna Müller", "Jan Østergård", "Jan de Vries", "Anna de Vries-Jansen",
            "Piet IJsbrand", "Ypma, Sietske", null,
        ];

        ordered.OrderBy(NameOrder.Of, StringComparer.Ordinal).ThenBy(name => name, StringComparer.Ordinal).Select(Surname).ShouldBe(
            ["aalders", "berg", "berg", "berg", "dubois", "gravesande", "muller", "ostergard", "vries", "vries", "ypma", "ysbrand", ""]);
    }

    [Theory]
    [InlineData("Jan van der Berg", "van der Berg, Jan")]
    [InlineData("de heer J. Bakker", "J. Bakker")]
    [InlineData("Mevr. DE VRIES", "de Vries")]
    [InlineData("Zoë Çelik", "zoe celik")]
    [InlineData("Wim van ’t Hek", "Wim van 't Hek")]
    public void one_name_written_in_two_ways_has_one_place(string one, string other) => NameOrder.Of(one).Split("  ")[0].ShouldBe(NameOrder.Of(other).Split("  ")[0]);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void whoever_has_no_name_comes_last(string? name) => string.CompareOrdinal(NameOrder.Of(name), NameOrder.Of("Zzz")).ShouldBeGreaterThan(0);

    private static string Surname(string? name) => NameOrder.Of(name)[1..].Split("  ")[0].Split(' ')[0];
}
