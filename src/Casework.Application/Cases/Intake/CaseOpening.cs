using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Cases.Intake;

/// <summary>Puts a new case into a session: its key, its history, its first wake-up and the citizen's place. Nothing is stored before the session is saved.</summary>
public sealed class CaseOpening(KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues, CaseNumbers numbers, CaseAppender appender, TimeProvider time)
{
    /// <param name="index">The citizen's key, or null for whoever has no number or is kept apart.</param>
    public async Task<NewCase> Into(
        IDocumentSession session, IntakeAtDesk intake, string? index, Actor actor, string correlation, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var caseId = Guid.CreateVersion7(now);
        var key = keys.Master.NewKey(caseId);
        var cipher = keys.Add(key);
        var context = new CommandContext(null, cipher, new(actor, now, catalogues.Current), PathValues.None, intake.Body.Language ?? "nl");
        var code = TrackingCode.New();
        var opening = intake.Opening(context, await numbers.Next(now, cancellation), code, citizens.OfTrackingCode(caseId, TrackingCode.Normal(code)));
        var asked = Questions.From(intake.Body.Questions!, context, intake.Desk, opening.Channel, opening.LifeEvent, intake.Reused, intake.Identified);
        var opens = new OpenCase(opening, intake.Body.Wish, intake.SupportNeed(context), asked, intake.Body.Reach is null ? null : intake.Reach(context), intake.Recorded);
        var events = opens.Start(caseId, context.At);
        var opened = await appender.Open(session, caseId, events, cipher, new(actor, correlation, nameof(OpenCase)));
        session.Insert(key);
        if (index is not null) session.Insert(new OpenCaseOf(index, caseId));
        return new(opened, events.Count, context, code);
    }
}

/// <summary>A case as it will be once its session is saved.</summary>
public sealed record NewCase(CitizenCase Current, int Version, CommandContext Context, string TrackingCode);
