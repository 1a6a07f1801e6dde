using System.Text.RegularExpressions;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Terms;

public partial class TermTextTests
{
    [Fact]
    public void every_sentence_stands_in_both_languages_with_the_same_values()
    {
        TermText.Codes("nl").ShouldBe(TermText.Codes("en"), ignoreOrder: true);
        foreach (var code in TermText.Codes("nl"))
        {
            Values(code, "nl").ShouldBe(Values(code, "en"), code);
        }
    }

    [Fact]
    public void dutch_sentences_are_short_enough_for_b1()
    {
        foreach (var code in TermText.Codes("nl").Where(code => !code.StartsWith("error-", StringComparison.Ordinal)))
        {
            var longest = new Explanation(code).In("nl").Split(['.', ':', '?'])
                .Max(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
            longest.ShouldBeLessThanOrEqualTo(20, code);
        }
    }

    [Fact]
    public void days_lengths_and_amounts_are_written_out_in_the_language_of_the_reader()
    {
        var text = new Explanation("term-counted",
            ("event", new DateOnly(2026, 1, 5)), ("length", new Duration(8, TermUnit.Weeks)), ("rawEnd", new DateOnly(2026, 3, 2)));
        text.In("nl").ShouldBe("De termijn is 8 weken. De dag zelf (maandag 5 januari 2026) telt niet mee. De laatste dag is dan maandag 2 maart 2026.");
        text.In("en").ShouldBe("The term is 8 weeks. The day itself (Monday 5 January 2026) does not count. The last day is then Monday 2 March 2026.");

        var amount = new Explanation("penalty-amount", ("days", 42), ("amount", new Euros(1442_00)));
        amount.In("nl").ShouldBe("Na 42 dagen is de dwangsom € 1.442.");
        amount.In("en").ShouldBe("After 42 days the penalty is €1,442.");
    }

    private static string[] Values(string code, string language) =>
        [.. Placeholder().Matches(new Explanation(code).In(language)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
