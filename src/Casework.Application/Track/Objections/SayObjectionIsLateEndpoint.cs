using Casework.Application.Access;
using Casework.Application.Cases.Terms;
using Casework.Application.Commands;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Terms;

namespace Casework.Application.Track.Objections;

/// <summary>The objector gives notice of default on the objection from the page (Awb 4:17, 7:14).</summary>
public sealed record SayObjectionIsLateRequest;

[Runs(typeof(GiveNoticeOnObjection))]
public static class SayObjectionIsLateEndpoint
{
    public static readonly CitizenRoute<SayObjectionIsLateRequest> Route = new("/api/v1/track/{caseNumber}/objections/{objectionId}/notice-of-default", typeof(GiveNoticeOnObjection), (_, context) =>
        new GiveNoticeOnObjection(context.Id("objectionId"), context.Today))
    {
        Offer = new("noticeOnObjection", (current, at) => current.Objections.Where(o => o.DecideBy < LocalDay.Of(at.Now)).Select(o => new GiveNoticeOnObjection(o.Id, LocalDay.Of(at.Now)))),
        Act = CitizenAct.Object,
        OptionalBody = true,
        Answer = CommandAnswer.Ok((after, _) => NoticeOfDefaultAnswer.Of(after)),
    };
}
