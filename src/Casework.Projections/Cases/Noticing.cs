using Casework.Domain.Cases;

namespace Casework.Projections.Cases;

/// <summary>What lists need to know of the order of things: when something happened last, and whether an official has seen to it.</summary>
internal static class Noticing
{
    public static CaseRecord Noticed(this CaseRecord record, CaseEvent happened)
    {
        var at = Whole(happened.HappenedAt);
        return record with { Unread = IsUnread(record, happened), LastActivity = at > record.LastActivity ? at : record.LastActivity };
    }

    private static bool IsUnread(CaseRecord record, CaseEvent happened) => happened switch
    {
        MessageReceived or HelpRequested or InformationReceived or DisputeRaised or FactDisputed { ByOfficial: null } or ObjectionLodged or ComplaintReceived or NoticeOfDefaultReceived
            or DocumentReceived { From: DocumentFrom.Citizen } or InformationExtensionRequested or CallBackRequested
            when happened.By.Id != record.State.CaseManager.OfficialId => true,
        LocalHelpLapsed => true,
        _ when !happened.By.IsOfficial() => record.Unread,
        _ => false,
    };

    /// <summary>Whole milliseconds, so that a column of the database sorts as the view does.</summary>
    public static DateTimeOffset Whole(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
