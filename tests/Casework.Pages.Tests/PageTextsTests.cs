using System.Text.RegularExpressions;
using Casework.Application.Texts;
using Casework.Tests;
using Casework.Web.Desk;
using Casework.Web.Track;

namespace Casework.Pages.Tests;

public sealed partial class PageTextsTests
{
    private static readonly Words Words = new();

    [Fact]
    public void every_act_has_its_texts()
    {
        var keys = TrackActs.All.SelectMany(act => (string[])
        [
            $"page.{act.Name}.title", $"page.{act.Name}.intro", $"page.{act.Name}.submit", $"page.{act.Name}.done",
            .. act.Fields.Select(field => $"page.{act.Name}.{field.Name}"),
            .. act.Fields.SelectMany(field => field.Options.Select(option => $"page.{act.Name}.{field.Name}.{option}")),
        ]);
        keys.Except(Words.All("nl").Keys).ShouldBeEmpty();
        keys.Except(Words.All("en").Keys).ShouldBeEmpty();
    }

    [Fact]
    public void every_act_of_the_desk_has_its_texts()
    {
        var keys = DeskActs.All.SelectMany(act => (string[])
        [
            $"page.desk.act.{act.Name}.title", $"page.desk.act.{act.Name}.submit", $"page.desk.act.{act.Name}.done",
            .. act.Fields.Select(field => $"page.desk.act.{act.Name}.{field.Name}"),
            .. act.Fields.SelectMany(field => field.Options.Select(option => $"page.desk.act.{act.Name}.{field.Name}.{option}")),
        ]).ToList();
        keys.Except(Words.All("nl").Keys).ShouldBeEmpty();
        keys.Except(Words.All("en").Keys).ShouldBeEmpty();
    }

    [Fact]
    public void every_text_of_a_page_is_used_and_every_text_that_is_used_exists()
    {
        var source = string.Concat(((string[])["Casework.Web", "Casework.Api/Letters"]).SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", folder), "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".razor") || file.EndsWith(".cs")).Select(File.ReadAllText));
        string[] composed = [.. TrackActs.All.Select(act => act.Name + "."), "step.", "messages.", "problem.", "rating.", "document.", "cases.", "ask.", "help-offer.", "test-provider.level.", "form.",
            "desk.act.", "desk.view.", "desk.sort.", "desk.turn.", "desk.turn-of.", "desk.role.", "desk.hand-off.", "desk.search."];
        var all = Words.All("nl").Keys.Where(key => key.StartsWith("page.", StringComparison.Ordinal)).Select(key => key["page.".Length..]).ToHashSet();
        all.Where(key => !composed.Any(key.StartsWith) && !source.Contains($"\"{key}\"", StringComparison.Ordinal)).ShouldBeEmpty();
        Used().Matches(source).Select(match => match.Groups[1].Value).Where(key => !all.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void no_dutch_sentence_is_too_long_to_read_at_once() =>
        Words.All("nl").Where(text => text.Key.StartsWith("page.", StringComparison.Ordinal))
            .SelectMany(text => text.Value.Split(['.', '?', '!', ':'])).Where(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 20).ShouldBeEmpty();

    [GeneratedRegex("""Say(?:\.Text\(|\[)"([a-z.-]+)"[\],)]""")]
    private static partial Regex Used();
}
