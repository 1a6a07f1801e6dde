using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Complaints;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Support;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Cases.Undo;
using Casework.Domain.Cases.Views;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Telling;

/// <summary>Turns numbers into an act on this case; three times out of four by somebody who may.</summary>
internal static class AnyAct
{
    public const int Kinds = 43;

    private static readonly Actor[] Everybody = [Anna, Aziz, Rosa, DeskCoordinator, Bram, Carla, SvbCoordinator, Dirk, Tess, Town, Mediator, Visitor];
    private static readonly Actor[] Specialists = [Bram, Carla, Dirk, Tess, Town];
    private static readonly string[] Organisations = [Svb, Cak, Toeslagen, Utrecht];
    private static readonly string?[] Services = [Pension, Contributions, Rent, Move, Advice, Assistance, null];

    public static (Actor Actor, ICaseCommand Command) Of(Attempt attempt, CitizenCase current, Guid id, DateOnly today)
    {
        var question = Pick(attempt.Which, current.Questions)?.Id ?? Nothing;
        var other = Pick(attempt.Other, current.Questions)?.Id ?? Nothing;
        var offer = Pick(attempt.Which, [.. current.HandOffs.Where(o => o.IsOpen || attempt.Other % 4 == 0)]);
        var request = Pick(attempt.Which, current.InformationRequests)?.Id ?? Nothing;
        var organisation = Organisations[attempt.Other % Organisations.Length];
        var outcome = (DecisionOutcome)(attempt.Other % 5);
        var holder = Specialist(attempt, current.Question(question)?.Holder.Organisation);
        var offered = Specialist(attempt, offer?.Organisation);
        var manager = Everybody.FirstOrDefault(a => a.Id == current.CaseManager.OfficialId) ?? Anna;
        var (actor, command) = attempt.Act switch
        {
            0 or 1 => (manager, Offer(id, organisation, question)),
            2 => current.HasConsented(organisation, "letters")
                ? (manager, Offer(id, organisation, question, other) with { Share = [new("letters", SharingGround.Consent)] })
                : (Visitor, (ICaseCommand)new GiveSharingConsent(organisation, ["letters"], null)),
            3 or 4 or 5 => (offered, (ICaseCommand)Accept(offer?.Id ?? Nothing, offered)),
            6 => (offered, Refuse(offer?.Id ?? Nothing)),
            7 => (manager, Withdraw(offer?.Id ?? Nothing)),
            8 => (holder, HandBack(question)),
            9 => (Anna, Answer(question)),
            10 or 11 => (holder, Decide(question, outcome, attempt.Other % 2 == 0 ? Something : null)),
            12 => (Anna, Ask(id, Services[attempt.Other % Services.Length]) with { Suggestions = [new(Id(2000 + current.Suggestions.Count), Rent, Pension, "2026-11")] }),
            13 => (Rosa, Join(id, Services[attempt.Which % Services.Length], null, attempt.Other % 4 == 0 ? SupportLevel.Guidance : null)),
            14 => (manager, Assign(AnyOfTheSameLine(attempt, current))),
            15 or 16 => (manager, Close),
            17 => (Anna, Reopen),
            18 => (Anna, new SettleTriage(question, (Route)(attempt.Other % 3), Something)),
            19 => (Anna, new AssessSupportNeed((SupportLevel)(attempt.Other % 4), Something)),
            20 => (holder, RequestPapers(id, question, today.AddDays(1 + (attempt.Other % 24)).ToString("yyyy-MM-dd"))),
            21 => (Visitor, BringPapers(request)),
            22 => (holder, attempt.Other % 2 == 0 ? new SuspendTerm(question, "4:15-2-c", Something) : new ResumeTerm(question, null)),
            23 => (Visitor, Object(id, question)),
            24 => Pick(attempt.Which, current.Complaints) is { IsOpen: true } complaint
                ? AnyComplaint(attempt, complaint.Id, today)
                : (Visitor, new FileComplaint(id, Something, null)),
            25 => (Visitor, new WithdrawSharingConsent(Pick(attempt.Which, [.. SharedWith.ByConsent(current)]) ?? organisation, null)),
            26 => (Visitor, new AnswerSuggestion(Pick(attempt.Which, current.Suggestions)?.Id ?? Nothing, attempt.Other % 3 == 0 ? null : Ask(id, Services[attempt.Other % Services.Length]), null)),
            27 => (Anna, new NameService(question, Services[attempt.Other % Services.Length] ?? Pension, attempt.Other % 7 == 0 ? null : Something, [])),
            28 or 29 => TakeBack(attempt, current),
            30 => (manager, new AddNote(id, Something)),
            31 => (attempt.Other % 2 == 0 ? Visitor : manager, new RequestCallBack(id, attempt.Which % 2 == 0 ? question : null, Something, Something, attempt.Other % 3 == 0 ? organisation : null, null)),
            32 or 33 => CallBack(attempt, current, id, manager),
            34 or 35 or 36 or 37 or 38 or 39 => AnyObjection.Of(attempt, current, today),
            40 => (holder, new RequestView(id, question, Something, today.AddDays(1 + (attempt.Other % 24)))),
            41 => (Visitor, new GiveView(question, Something)),
            _ => (Anna, Answer(other)),
        };
        return (attempt.Who % 4 == 0 ? Everybody[attempt.Who % Everybody.Length] : actor, command);
    }

    private static (Actor, ICaseCommand) CallBack(Attempt attempt, CitizenCase current, Guid id, Actor manager)
    {
        var asked = Pick(attempt.Which, current.CallBacks)?.Id ?? Nothing;
        return (attempt.Other % 4) switch
        {
            0 => (manager, new TryCallBack(asked, attempt.Which % 2 == 0, null)),
            1 => (Visitor, new WithdrawCallBack(asked, null)),
            _ => (manager, new SettleCallBack(asked, (CallBackOutcome)(attempt.Which % 3), id, Something)),
        };
    }

    private static (Actor, ICaseCommand) AnyComplaint(Attempt attempt, Guid complaint, DateOnly today) => (attempt.Other % 7) switch
    {
        0 => (Anna, new NameComplaintHandler(complaint, Aziz.Official())),
        1 => (Anna, new SetUpComplaintCommittee(complaint, Something)),
        2 => (Aziz, new HearComplaint(complaint, today, null)),
        3 => (Aziz, new AdjournComplaint(complaint, 1 + (attempt.Which % 4), Something)),
        4 => (Aziz, new DelayComplaint(complaint, today.AddDays(100), ["citizen"])),
        _ => (Aziz, new SettleComplaint(complaint, (ComplaintOutcome)(attempt.Which % 5), Something)),
    };

    private static (Actor, ICaseCommand) TakeBack(Attempt attempt, CitizenCase current) =>
        Pick(attempt.Which, [.. current.RecentActs.Where(act => act.Status == RecentActStatus.Stands || attempt.Other % 4 == 0)]) is { } act
            ? (Everybody.FirstOrDefault(a => a.Id == act.By.Id) ?? Anna, new TakeBack(act.Version, Something))
            : (Anna, new TakeBack(attempt.Other, null));

    private static T? Pick<T>(int number, IReadOnlyList<T> items) where T : class => items.Count == 0 ? null : items[number % items.Count];

    private static Actor Specialist(Attempt attempt, string? organisation) =>
        Pick(attempt.Who, [.. Specialists.Where(s => s.Organisation == organisation)]) ?? Bram;

    private static Actor AnyOfTheSameLine(Attempt attempt, CitizenCase current) => current.CaseManager.Organisation is { } organisation
        ? Specialist(attempt, organisation)
        : Pick(attempt.Which, [Anna, Aziz])!;
}
