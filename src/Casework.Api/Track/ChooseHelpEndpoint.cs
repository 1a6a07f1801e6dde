using Casework.Api.Cases.Mandates;
using Casework.Api.Door;
using Casework.Api.Help;
using Casework.Api.SignIn;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Help;
using Casework.Projections.Vault;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen chooses one of the local helpers and says what that one may do (machtiging, Awb 2:1).</summary>
/// <param name="Until">The last day; without it, until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that it is about; without it, the whole case.</param>
public sealed record ChooseHelpRequest(IReadOnlyList<MandateScope>? Scopes, DateOnly? Until, IReadOnlyList<Guid>? QuestionIds) : IMandateScope;

public sealed class ChooseHelpShape : AbstractValidator<ChooseHelpRequest>
{
    public ChooseHelpShape(TimeProvider time) => MandateRules.AddScopeTo(this, time);
}

[Runs(typeof(ChooseLocalHelp))]
public static class ChooseHelpEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/help-offers/{offerId}/choice"), Takes(typeof(ChooseHelpRequest)), Answers(201, typeof(MandateGrantedAnswer))]
    public static Task<IResult> Post(string caseNumber, Guid offerId, HttpContext http, TrackDoor door, KeyRing keys) =>
        door.Handle(http, caseNumber, typeof(ChooseLocalHelp), new CaseRequest<ChooseHelpRequest>(Who.Anybody, (body, slip, current) => Command(offerId, body, slip, current, http))
        {
            Act = CitizenAct.Records,
            Answer = (after, ids) => MandateGrantedAnswer.Of(after, ids[0], keys),
        });

    private static ChooseLocalHelp Command(Guid offer, ChooseHelpRequest body, Slip slip, CitizenCase current, HttpContext http)
    {
        var services = http.RequestServices;
        var name = Name(offer, current, services.GetRequiredService<HelpWords>(), services.GetRequiredService<KeyRing>());
        return new(offer, GrantMandateEndpoint.Command(new(slip.Seal(name), null, null), body, consent: null, slip, current, services.GetRequiredService<CitizenIndex>()));
    }

    /// <summary>The person, where the offer named one, and the help point in any case.</summary>
    private static string Name(Guid offer, CitizenCase current, HelpWords words, KeyRing keys)
    {
        if (current.LocalHelp.SelectMany(asked => asked.Answers).FirstOrDefault(answer => answer.OfferId == offer) is not { } said) return "";
        var point = words.NameOf(said.Helper, current.Language);
        return keys.Open(said.Name) is { } person ? $"{person} ({point})" : point;
    }
}
