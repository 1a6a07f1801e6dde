using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Contacts;
using FluentValidation;

namespace Casework.Application.Cases.Contacts;

/// <summary>An internal note; the citizen never sees it.</summary>
public sealed record AddNoteRequest(string? Text);

public sealed record NoteAddedAnswer(Guid NoteId);

public sealed class AddNoteValidator : AbstractValidator<AddNoteRequest>
{
    public AddNoteValidator() => RuleFor(body => body.Text).RequiredText();
}

public static class AddNoteEndpoint
{
    public static readonly CommandRoute<AddNoteRequest> Route = new("/api/v1/cases/{caseId}/notes", AllowedRoles.Officials, (body, context) => new AddNote(context.NewId(), context.Seal(body.Text!)))
    {
        Offer = new("addNote", (_, _) => [new AddNote(Guid.Empty, Example.Text)]),
        Scope = AccessScope.AnyDesk,
        Answer = CommandAnswer.Created((_, context) => new NoteAddedAnswer(context.Ids[0])),
    };
}
