using Casework.Application.Validation;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;

namespace Casework.Application.Inbox;

/// <summary>What is known of the case that is sought; everything given must hold. It is never in a URL and never logged.</summary>
public sealed record SearchCasesRequest(string? Bsn, string? KvkNumber, string? Name, string? CaseNumber, string? Text)
{
    /// <summary>More than this many are not sought through: whoever finds so many must say more.</summary>
    private const int Most = 1000;

    public bool IsEmpty() => Bsn is null && KvkNumber is null && Name is null && CaseNumber is null && Text is null;

    /// <summary>The newest cases that fit. The second line searches no texts of others: there a text finds case numbers only.</summary>
    public async Task<FoundCases> Find(IQuerySession session, CitizenIndex citizens, InboxViewer viewer, CancellationToken cancellation)
    {
        var texts = session.DocumentStore.Options.Schema.For<SearchText>();
        IQueryable<SearchEntry> entries = session.Query<SearchEntry>();
        if (citizens.Of(Bsn, null) is { } person) entries = entries.Where(entry => entry.CitizenHash == person);
        if (citizens.Of(null, KvkNumber) is { } business) entries = entries.Where(entry => entry.CitizenHash == business);
        if (CaseNumber is { } number) entries = entries.Where(entry => entry.CaseNumber == number || entry.ExternalReference == number);
        if (Name is { } name) entries = entries.Where(entry => entry.PlainTextSearch(name, "simple"));
        if (Text is { } text) entries = viewer.Desk is null
            ? entries.Where(entry => entry.CaseNumber == text)
            : entries.Where(entry => entry.MatchesSql($"d.id in (select t.case_id from {texts} as t where to_tsvector('dutch', t.data ->> 'text') @@ plainto_tsquery('dutch', ?))", text));
        var found = await entries.OrderByDescending(entry => entry.Id).Take(Most).Select(entry => entry.Id).ToListAsync(cancellation);
        return new([.. found], ByPerson: Bsn is not null || KvkNumber is not null || Name is not null);
    }
}

/// <param name="ByPerson">Found by who the citizen is: that shows only to whoever sees that.</param>
public sealed record FoundCases(Guid[] CaseIds, bool ByPerson);

public sealed class SearchCasesValidator : AbstractValidator<SearchCasesRequest>
{
    public SearchCasesValidator()
    {
        RuleFor(body => body.Bsn).Bsn();
        RuleFor(body => body.KvkNumber).KvkNumber();
        RuleFor(body => body.Name).OptionalText(200);
        RuleFor(body => body.CaseNumber).OptionalText(200);
        RuleFor(body => body.Text).OptionalText(500);
    }
}
