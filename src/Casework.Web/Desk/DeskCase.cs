using Casework.Application.Cases.CaseFiles;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Vault;
using Casework.Web.Layout;
using Microsoft.AspNetCore.WebUtilities;

namespace Casework.Web.Desk;

/// <summary>A case file on the desk's page: what its reader sees of it, and in which words.</summary>
/// <param name="Me">As whom the reader acts.</param>
/// <param name="Purpose">For what they read a case of another desk.</param>
public sealed record DeskCase(CaseFileAnswer File, KeyRing Keys, CodeNames Names, Said Say, DateOnly Today, Actor Me, string? Purpose)
{
    /// <summary>Colleagues who can be given the case.</summary>
    public IReadOnlyList<Official> Colleagues { get; init; } = [];

    /// <summary>The form that stands open, if one does.</summary>
    public DeskForm? Form { get; init; }

    /// <summary>The act that was just done.</summary>
    public string? Done { get; init; }

    /// <summary>The text, or null where nobody can read it any more.</summary>
    public string? Open(Personal? text) => Keys.Open(text);

    public string Citizen => Open(File.Citizen?.Name) ?? File.CaseNumber;

    public bool IsOpen(FileQuestion question) => File.Status == "open" && question.EndedAt is null;

    public string Service(FileQuestion question) => question.Service is { } code ? Names.Service(code) : Say["desk.list.no-service"];

    public string Holder(FileHolder holder) => holder.Organisation is { } code ? Names.Organisation(code) : Names.Desk(holder.Desk ?? File.DeskId);

    /// <summary>Who did it, and where they work.</summary>
    public string By(Author author) => author.Role switch
    {
        Role.Citizen => Say["desk.by.citizen"],
        Role.Representative => Say["desk.by.representative"],
        Role.System => Say["desk.by.system"],
        _ => (author.Organisation ?? author.Desk) is null ? author.Name : $"{author.Name}, {(author.Organisation is { } organisation ? Names.Organisation(organisation) : Names.Desk(author.Desk!))}",
    };

    public string Word(string group, string code) => Say.Words.Text(Say.Language, $"word.{group}.{code}");

    /// <summary>The acts on the case as a whole, or on one thing in it, that the reader may take now.</summary>
    public IEnumerable<DeskAct> Acts(Guid? on = null) => DeskActs.All.Where(act => File.PermittedActions.Contains(act.Permitted) && act.On(this).Contains(on));

    public string Href(DeskAct act, Guid? on) => Link($"/desk/cases/{File.CaseId}/acts/{act.Name}", on) + "#act";

    public string Link(string path, Guid? on = null) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?> { ["on"] = on?.ToString(), ["purpose"] = Purpose }
        .Where(part => part.Value is not null).ToDictionary());
}
