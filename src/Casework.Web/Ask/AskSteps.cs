using Casework.Application.Problems;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Catalogues;

namespace Casework.Web.Ask;

/// <summary>What a step does with its form: the draft with what was filled in, or what was wrong with it.</summary>
internal static class AskSteps
{
    private const int MaxText = ShapeRules.MaxText;

    public static (AskDraft Draft, IReadOnlyList<Fault> Faults) Take(string step, AskDraft draft, IFormCollection form, AskVisit visit) => step switch
    {
        "start" => Start(draft, form, visit),
        "situation" => Situation(draft, form, visit.Catalogue),
        "services" => Services(draft, form, visit.Catalogue),
        "known" => Known(draft, form),
        "words" => Words(draft, form),
        _ => (draft, []),
    };

    public static string After(string step, AskDraft draft, Catalogue catalogue) => step switch
    {
        "start" => draft.Event(catalogue)?.Questions is null ? "services" : "situation",
        "situation" => "services",
        "services" => "known",
        "known" or "form" => AskForms.Next(draft, catalogue) is null ? "words" : "form",
        _ => "check",
    };

    public static string? Before(string step, AskDraft draft, Catalogue catalogue) => step switch
    {
        "start" => null,
        "situation" => "start",
        "services" => draft.Event(catalogue)?.Questions is null ? "start" : "situation",
        "known" => "services",
        "form" => "known",
        "words" => AskForms.Asking(draft, catalogue).LastOrDefault() is { } service ? $"form?service={service.Code}" : "known",
        _ => "words",
    };

    /// <summary>Whoever says it in their own words need not choose what it is.</summary>
    private static (AskDraft, IReadOnlyList<Fault>) Start(AskDraft draft, IFormCollection form, AskVisit visit)
    {
        var (chosen, said) = (form["lifeEvent"].ToString(), form["said"].ToString().Trim());
        if (chosen.Length == 0 && said.Length > 0) chosen = "other";
        var known = visit.Catalogue.LifeEvents.ContainsKey(chosen);
        List<Fault> faults = known || chosen == "other" ? [] : [Missing("lifeEvent")];
        if (said.Length > MaxText) faults.Add(new("said", "too-long", [$"{MaxText}"]));
        var filled = draft with { LifeEvent = known ? chosen : "", Said = said.Length == 0 ? null : said };
        return (faults.Count > 0 || filled == draft ? filled : filled with { Found = visit.Find(said), Yes = [], Services = null }, faults);
    }

    private static (AskDraft, IReadOnlyList<Fault>) Situation(AskDraft draft, IFormCollection form, Catalogue catalogue)
    {
        var questions = draft.Event(catalogue)?.Questions ?? [];
        Fault[] missing = [.. questions.Where(question => form[question.Code].ToString() is not ("yes" or "no")).Select(question => Missing(question.Code))];
        string[] yes = [.. questions.Where(question => form[question.Code] == "yes").Select(question => question.Code)];
        return (yes.SequenceEqual(draft.Yes) ? draft : draft with { Yes = yes, Services = null }, missing);
    }

    private static (AskDraft, IReadOnlyList<Fault>) Services(AskDraft draft, IFormCollection form, Catalogue catalogue)
    {
        var known = draft.Choices(catalogue).Select(choice => choice.Service.Code).Append(AskDraft.Own).ToHashSet();
        string[] chosen = [.. form["services"].OfType<string>().Where(known.Contains).Distinct()];
        return (draft with { Services = chosen }, chosen.Length == 0 ? [Missing("services")] : []);
    }

    private static (AskDraft, IReadOnlyList<Fault>) Known(AskDraft draft, IFormCollection form)
    {
        var name = form["name"].ToString().Trim();
        Dictionary<string, string> wrong = [];
        List<Fault> faults = name.Length > 200 ? [new("name", "too-long", ["200"])] : [];
        foreach (var fact in draft.Facts ?? [])
        {
            var said = form[$"wrong-{fact.Attribute}"].ToString().Trim();
            if (said.Length > MaxText) faults.Add(new($"wrong-{fact.Attribute}", "too-long", [$"{MaxText}"]));
            if (said.Length > 0) wrong[fact.Attribute] = said;
        }

        return (draft with { Name = name.Length == 0 ? null : name, Wrong = wrong }, faults);
    }

    private static (AskDraft, IReadOnlyList<Fault>) Words(AskDraft draft, IFormCollection form)
    {
        List<Fault> faults = [];
        Wish? wish = form["wish"].ToString() switch { "doItMyself" => Wish.DoItMyself, "explain" => Wish.Explain, "together" => Wish.Together, _ => null };
        if (wish is null) faults.Add(Missing("wish"));
        Dictionary<string, string> words = [];
        foreach (var code in draft.Services ?? [])
        {
            var said = form[$"words-{code}"].ToString().Trim();
            if (said.Length > MaxText) faults.Add(new($"words-{code}", "too-long", [$"{MaxText}"]));
            if (code == AskDraft.Own && said.Length == 0) faults.Add(Missing($"words-{code}"));
            words[code] = said;
        }

        return (draft with { Wish = wish, Words = words }, faults);
    }

    private static Fault Missing(string field) => new(field, "required", []);
}
