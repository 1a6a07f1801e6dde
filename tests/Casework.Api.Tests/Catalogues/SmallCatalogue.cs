using Casework.Application.Catalogues;
using Casework.Domain.Catalogues;

namespace Casework.Api.Tests.Catalogues;

/// <summary>A catalogue of one file in a folder of its own, to be spoilt in one place.</summary>
internal sealed class SmallCatalogue : IDisposable
{
    public const string Valid = """
        organisations:
          - code: town
            name: { nl: Gemeente, en: Municipality }
            phone: "030 - 286 10 00"
            coordinator: { officialId: coordinator-town, name: Coördinator gemeente }
        desks:
          - code: utrecht
            name: { nl: Loket, en: Desk }
            phone: "030 - 286 00 00"
            coordinator: { officialId: coordinator-utrecht, name: Coördinator loket }
            online: true
        purposes:
          - code: call-back
            name: { nl: Terugbellen, en: Call back }
        lifeEvents:
          - code: moving
            name: { nl: Verhuizen, en: Moving }
            description: { nl: U gaat verhuizen., en: You move. }
            reason: { nl: Anderen ook., en: Others too. }
            services: [move]
        services:
          - code: move
            name: { nl: Verhuizing, en: Move }
            summary: { nl: Geef uw adres door., en: Report your address. }
            organisation: town
            formal: true
            rules:
              - code: move-alone
                version: 1
                when:
                  - { fact: wish, is: equal, value: doItMyself }
                  - { fact: missingData, is: atMost, value: 0 }
                route: standard
                grantAtOnce: true
                explanation: { nl: U doet het zelf., en: You do it yourself. }
            related:
              - { service: passport, reason: { nl: Misschien handig., en: Perhaps useful. } }
          - code: passport
            name: { nl: Paspoort, en: Passport }
            summary: { nl: Vraag het aan., en: Apply for it. }
            organisation: town
            formal: true
            term: { length: 4, unit: weeks, article: "Paspoortwet 41(1)" }
            rules: []
        commonRules:
          - code: by-letter
            version: 1
            when:
              - { fact: channel, is: oneOf, value: [letter, email] }
              - { fact: service, is: notEqual, value: passport }
            route: tailored
            explanation: { nl: U schreef ons., en: You wrote to us. }
        defaultRule:
          code: a-person-looks
          version: 1
          explanation: { nl: Een medewerker kijkt., en: A person looks. }
        retention:
          - { result: granted, years: 7, category: decision-granted }
          - { result: otherwise, years: 10, category: other-result }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalogue-").FullName;

    public SmallCatalogue(string? text = null, string version = "2026-11", string file = "all.yaml")
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "catalogue", CatalogueLoader.SchemaFile), Path.Combine(_folder, CatalogueLoader.SchemaFile));
        And(version, file, text ?? Valid);
    }

    /// <summary>The valid catalogue with one text replaced by another.</summary>
    public static SmallCatalogue With(string old, string replacement) => new(Spoil(old, replacement));

    public static string Spoil(string old, string replacement)
    {
        Valid.Split(old).Length.ShouldBe(2, $"'{old}' should stand there once");
        return Valid.Replace(old, replacement);
    }

    public SmallCatalogue And(string version, string file, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, version));
        File.WriteAllText(Path.Combine(_folder, version, file), text);
        return this;
    }

    public CatalogueVersions Load() => CatalogueLoader.Load(_folder);

    public IReadOnlyList<CatalogueError> Errors() => Should.Throw<CatalogueInvalidException>(Load).Errors;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
