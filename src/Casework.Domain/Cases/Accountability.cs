namespace Casework.Domain.Cases;

/// <summary>
/// Laws 1 and 2: exactly one case manager; the first line stays until one organisation holds every open question.
/// What a back office handles neither moves the role nor keeps it from moving.
/// </summary>
public static class Accountability
{
    /// <summary>The move that is due now, or null when the role is where it should be.</summary>
    public static CaseManagerMoved? Move(CitizenCase current)
    {
        Question[] weighing = [.. current.OpenQuestions.Where(question => !question.Holder.BackOffice)];
        if (current.IsClosed || weighing.Length == 0) return null;

        var holder = SoleHolder(weighing);
        if (holder == current.CaseManager.Organisation) return null;
        return holder is null
            ? new CaseManagerMoved(current.FirstLine, null)
            : new CaseManagerMoved(Specialist(current, holder), holder);
    }

    /// <summary>The one organisation that holds all of these questions, or null.</summary>
    private static string? SoleHolder(Question[] questions)
    {
        var first = questions[0].Holder.Organisation;
        return questions.All(question => question.Holder.Organisation == first) ? first : null;
    }

    /// <summary>The organisation's named specialist; of several, the latest to be named.</summary>
    private static Official Specialist(CitizenCase current, string organisation) =>
        current.Specialists.Last(specialist => specialist.Organisation == organisation).Official;
}
