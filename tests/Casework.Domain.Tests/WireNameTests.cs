using System.Text.RegularExpressions;

namespace Casework.Domain.Tests;

public class WireNameTests
{
    [Fact]
    public void values_and_names_are_in_camel_case()
    {
        WireName.Of(QuestionStatus.AtFirstLine).ShouldBe("atFirstLine");
        WireName.Of("QuestionId").ShouldBe("questionId");
        WireName.All<Rated>().ShouldBe(["contact", "answer", "decision"]);
    }

    /// <summary>A second way to make such a name is one that can differ.</summary>
    [Fact]
    public void nobody_makes_them_in_another_way() => Sources.Of(Path.Combine(Sources.Root, "src"))
        .Where(file => !file.EndsWith("WireName.cs", StringComparison.Ordinal) && !file.Contains("Generated", StringComparison.Ordinal))
        .Where(file => Regex.IsMatch(File.ReadAllText(file), @"CamelCase\.ConvertName|ToLowerInvariant\([^)]*\[0\]"))
        .ShouldBeEmpty();
}
