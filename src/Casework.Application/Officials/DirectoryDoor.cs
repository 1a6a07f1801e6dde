using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Officials;

namespace Casework.Application.Officials;

/// <summary>
/// Looks up whoever signed in, at every request: who was deactivated is refused at the next one, whatever their sign-in says. Who is not known, or comes
/// in another role or place than before, is entered where <c>Directory:EnterAtSignIn</c> allows, else refused. It does unless an identity provider says who
/// works where: whom that takes out of a group does not come back by a token.
/// </summary>
public sealed class DirectoryDoor(OfficialDirectory directory, IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>Why this official is not let in, or null.</summary>
    public async Task<Problem?> Refusal(Actor actor, CancellationToken cancellation)
    {
        var entry = await directory.Find(actor.Id, cancellation);
        if (entry is { Active: false }) return Problem.Of(403, "inactive-official");
        var placements = Placement.AllOf(actor with { Roles = [.. actor.Roles.Where(role => role != Role.Citizen)] });
        var isNew = entry is null || placements.Except(entry.Placements).Any();
        if (!isNew && entry!.Name == actor.Name) return null;
        if (!MayEnter) return isNew ? Problem.Of(403, "unknown-official") : null;
        await directory.Enter(actor.Id, actor.Name, placements, EnteredBy.SignIn, cancellation);
        // Nothing of the request itself was done by it.
        Doubt.Current?.Undo(false);
        return null;
    }

    private bool MayEnter => environment.IsDevelopment() || configuration.GetValue("Directory:EnterAtSignIn", configuration["Scim:TokenFile"] is null or "");
}
