using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;

namespace Casework.Application.Texts;

/// <summary>What codes are called in one language: organisations, desks, services, helpers, statuses and parts of a file.</summary>
public sealed record CodeNames(Words Words, Catalogue Catalogue, string Language)
{
    public string Text(string key, params IReadOnlyList<string> details) => Words.Text(Language, key, details);

    public string Organisation(string? code) => code is null ? "" : Catalogue.Organisations.GetValueOrDefault(code)?.Name.In(Language) ?? code;

    public string Desk(string code) => Catalogue.Desks.GetValueOrDefault(code)?.Name.In(Language) ?? code;

    public string Helper(string code) => Catalogue.Registered.GetValueOrDefault(code)?.Name.In(Language) ?? code;

    public string Service(string code) => Catalogue.Services.GetValueOrDefault(code)?.Name.In(Language) ?? code;

    /// <summary>Where a question or a case stands, by its code.</summary>
    public string Status(string code) => Text($"word.status.{code}");

    public string Purpose(string code) => Catalogue.Purposes.GetValueOrDefault(code)?.Name.In(Language) ?? Text($"track.purpose.{code}");

    /// <summary>The part of a file. One that has no words is told by the name that the official gave it.</summary>
    public string Part(string part) => Words.All(Language).GetValueOrDefault($"track.part.{SharedPart.Plain(part)}", part);

    /// <summary>Where a reader works, in which role.</summary>
    public string Place(string role, string? desk, string? organisation) => (organisation, desk) switch
    {
        ({ } code, _) => Organisation(code),
        (_, { } code) => Desk(code),
        _ => Text(role == WireName.Of(Role.Representative) ? "track.role.on-behalf" : "track.role.government"),
    };
}
