using Casework.Application.Track;
using Casework.Application.Track.Objections;

namespace Casework.Web.Track;

/// <summary>What a citizen can do in an objection, and in mediation.</summary>
internal static class ObjectionActs
{
    private const string Path = "/track/objections/{objectionId:guid}/";

    public static readonly IReadOnlyList<PageAct> All =
    [
        new("objection-repair", Path + "repair", "repairObjection", typeof(CompleteObjectionEndpoint), ActField.Text())
        {
            Subject = (answer, path) => Objection(answer, path) is { RepairBy: not null } found ? TrackActs.Lines(found.Missing) : null,
        },
        new("objection-hearing", Path + "hearing", "answerHearing", typeof(AnswerHearingEndpoint), YesOrNo("comes"), new ActField("text", 4))
        {
            Subject = (answer, path) => Objection(answer, path) is { HearingOn: not null } found ? found.WhatNext : null,
        },
        new("objection-delay", Path + "delay", "answerDelay", typeof(AnswerDelayEndpoint), YesOrNo("agrees"))
        {
            Subject = (answer, path) => Objection(answer, path) is { DelayUntil: not null } found ? found.WhatNext : null,
        },
        new("objection-late", Path + "late", "noticeOnObjection", typeof(SayObjectionIsLateEndpoint))
        {
            Subject = (answer, path) => Objection(answer, path) is { DecideBy: not null } found ? found.WhatNext : null,
        },
        new("objection-withdrawal", Path + "withdrawal", "withdrawObjection", typeof(DropObjectionEndpoint))
        {
            Subject = (answer, path) => Objection(answer, path) is { Outcome: null } found ? found.WhatNext : null,
        },
        new("mediation", "/track/mediations/{mediationId:guid}", "consentToMediation", typeof(AnswerMediationEndpoint), YesOrNo("agrees"))
        {
            Subject = (answer, path) => answer.Mediations.FirstOrDefault(mediation => TrackActs.Is(path, "mediationId", mediation.Id)) is { State: "proposed" } found ? found.WhatNext : null,
        },
    ];

    private static ActField YesOrNo(string name) => new(name, Required: true) { Options = ["yes", "no"] };

    private static TrackedObjection? Objection(TrackAnswer answer, RouteValueDictionary path) => answer.Objections.FirstOrDefault(objection => TrackActs.Is(path, "objectionId", objection.Id));
}
