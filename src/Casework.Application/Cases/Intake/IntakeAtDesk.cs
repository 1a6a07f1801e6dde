using Casework.Application.Access;
using Casework.Application.Cases.Reaching;
using Casework.Application.Commands;
using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Officials;

namespace Casework.Application.Cases.Intake;

/// <summary>An intake whose desk, citizen and case manager are settled, from the body and the sign-in together.</summary>
public sealed record IntakeAtDesk(OpenCaseRequest Body, string? Bsn, string? KvkNumber, string Desk, Official CaseManager)
{
    /// <summary>Facts of registers whose seals were opened.</summary>
    public IReadOnlyList<ReusedBody> Reused { get; init; } = [];

    /// <summary>How the citizen was identified: by their own sign-in, or as the official at the counter says; null where nobody said it.</summary>
    public Identification? Identified { get; private init; }

    /// <summary>The same, as it is recorded.</summary>
    public CitizenIdentified? Recorded => Identified is { } how ? new(how.Means, how.Level) : null;

    public static (IntakeAtDesk? Intake, Problem? Refused) Of(OpenCaseRequest body, Caller caller, Assurance level, Catalogue catalogue)
    {
        var (bsn, kvk) = (body.Citizen!.Bsn, body.Citizen.KvkNumber);
        if (ForThemselves(caller.Actor))
        {
            if ((bsn ?? caller.SignedIn.Bsn) != caller.SignedIn.Bsn || (kvk ?? caller.SignedIn.KvkNumber) != caller.SignedIn.KvkNumber)
                return (null, Problem.Of(403, "not-your-own"));
            bsn = body.Citizen.Kind is CitizenKind.Person ? caller.SignedIn.Bsn : null;
            kvk = body.Citizen.Kind is CitizenKind.Business ? caller.SignedIn.KvkNumber : null;
        }

        if (body.Reach?.Channel is ReachChannel.MessageBox && bsn is null && kvk is null) return (null, Problem.Invalid([new("reach.channel", "no-citizen-number", [])]));
        var desk = body.DeskId ?? caller.Actor.Desk ?? (ForThemselves(caller.Actor) ? catalogue.Desks.Values.First(d => d.Online).Code : null);
        return desk is not null && catalogue.Desks.TryGetValue(desk, out var found)
            ? (new(body, bsn, kvk, desk, ManagerOf(found, caller.Actor))
            {
                Identified = ForThemselves(caller.Actor) ? (bsn ?? kvk) is null ? null : new(IdentificationMeans.SignIn, level) : body.Identification?.Identification,
            }, null)
            : (null, Problem.Invalid([new("deskId", "required", [])]));
    }

    /// <summary>Whoever took it in at their own desk is there; the coordinator may work here no more.</summary>
    public async Task<IntakeAtDesk> WithPresentManager(OfficialDirectory directory, Actor actor, CancellationToken cancellation) =>
        CaseManager.OfficialId == actor.Id ? this : this with { CaseManager = await directory.Present(CaseManager, Place.Desk(Desk), cancellation) };

    public CaseOpened Opening(CommandContext context, string number, string code, string codeHash) => new(
        number, Body.Citizen!.Kind!.Value, context.SealIfAny(Body.Citizen.Name), context.SealIfAny(Bsn), context.SealIfAny(KvkNumber), context.SealIfAny(Body.Representative),
        Body.Channel!.Value, Desk, Body.LifeEvent, Body.Language ?? "nl", Body.Paper ?? false, Body.AccessNeeds ?? [], CaseManager,
        context.Seal(code), codeHash, context.SealIfAny(Body.Separate?.Reason), null, null, context.Catalogue.Version);

    public SupportNeed? SupportNeed(CommandContext context) => Body.SupportNeed is { } need ? new(need.Level!.Value, context.Seal(need.Reason!)) : null;

    /// <summary>Paper goes to whoever says so, with the address or without.</summary>
    public ReachChosen? Reach(CommandContext context) => Body.Reach is { } reach
        ? new(reach.Channel!.Value, context.SealIfAny(ReachAddress.Of(reach)))
        : Body.Paper is true ? new(ReachChannel.Paper, null) : null;

    /// <summary>A citizen speaks for nobody else. An official who is a citizen too works at the desk here.</summary>
    private static bool ForThemselves(Actor actor) => !AllowedRoles.Desk.Includes(actor);

    /// <summary>Whoever takes it in at their own desk answers for it; else the desk's coordinator does.</summary>
    private static Official ManagerOf(Desk desk, Actor actor) => actor.Desk == desk.Code && actor.Is(Role.FirstLine)
        ? new(actor.Id, actor.Name)
        : new(desk.Coordinator.OfficialId, desk.Coordinator.Name);
}
