using System.Text.RegularExpressions;
using Casework.Application.Texts;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;

namespace Casework.Application.Cases.Contacts;

/// <summary>
/// Messages that are written often, in both languages. An official fills the places; who handles the case, the number that reaches them and the
/// number of the case are filled in by themselves, so that every letter says whom to phone.
/// </summary>
public sealed partial class MessageTemplates(Words words)
{
    private static readonly string[] Own = ["contactName", "contactDesk", "contactPhone", "caseNumber"];

    /// <summary>The codes of the templates, each with the ways to answer that it gives where the official names none.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> All = new Dictionary<string, IReadOnlyList<string>>
    {
        ["call-me"] = ["answer", "talk"],
        ["could-not-reach-you"] = ["answer", "talk"],
        ["appointment"] = ["answer", "talk"],
        ["papers-received"] = ["answer", "document"],
        ["paper-missing"] = ["document", "question"],
        ["intended-refusal"] = ["answer", "document", "talk"],
        ["decision-explained"] = ["question", "objection", "talk"],
        ["sorry-for-waiting"] = ["answer", "talk"],
    };

    public string Title(string code, string language) => words.Raw(language, $"template.{code}.title");

    public string Text(string code, string language) => words.Raw(language, $"template.{code}.text");

    /// <summary>What the official fills in, in the order of the text; the same in both languages.</summary>
    public IReadOnlyList<string> Places(string code) => [.. Place().Matches(Text(code, "nl")).Select(match => match.Groups[1].Value).Except(Own).Distinct()];

    /// <summary>The message in the language of the citizen. What was filled in is not looked at again for places.</summary>
    public string Fill(string code, CitizenCase current, Catalogue catalogue, IReadOnlyDictionary<string, string> values)
    {
        var contact = TrackContact.Of(current, catalogue, current.Language);
        return Place().Replace(Text(code, current.Language), place => place.Groups[1].Value switch
        {
            "contactName" => contact.Name,
            "contactDesk" => contact.Desk,
            "contactPhone" => contact.Phone,
            "caseNumber" => current.CaseNumber,
            var name => values[name].Trim(),
        });
    }

    [GeneratedRegex("{([a-zA-Z]+)}")]
    private static partial Regex Place();
}
