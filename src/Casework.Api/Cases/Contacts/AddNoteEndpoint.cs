using Casework.Api.Door;
using Casework.Domain.Cases.Contacts;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Contacts;

/// <summary>An internal note; the citizen never sees it.</summary>
public sealed record AddNoteRequest(string? Text);

public sealed record NoteAddedAnswer(Guid NoteId);

public sealed class AddNoteShape : AbstractValidator<AddNoteRequest>
{
    public AddNoteShape() => RuleFor(body => body.Text).RequiredText();
}

public static class AddNoteEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/notes"), Answers(201, typeof(NoteAddedAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<AddNoteRequest> Request = new(Who.Officials, (body, slip) => new AddNote(slip.NewId(), slip.Seal(body.Text!)))
    {
        Reach = Reach.AnyDesk,
        Answer = (_, ids) => new NoteAddedAnswer(ids[0]),
    };
}
