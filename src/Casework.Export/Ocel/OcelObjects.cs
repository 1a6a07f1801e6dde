using Casework.Domain.Cases;
using Casework.Export.Histories;

namespace Casework.Export.Ocel;

/// <summary>The objects of a log: each case with its questions and its citizen, and whoever took part.</summary>
internal static class OcelObjects
{
    public static readonly IReadOnlyList<OcelType> Types =
    [
        Type("case", "caseNumber", "externalReference", "source", "channel", "lifeEvent", "status"),
        Type("question", "service", "route", "status", "outcome"),
        Type("citizen", "kind"),
        Type("organisation", "code"),
        Type("desk", "code"),
        Type("official", "name"),
    ];

    /// <summary>Several cases may be one citizen's, and an object stands in a log only once: the citizen is added apart.</summary>
    public static IEnumerable<OcelObject> Of(ExportedCase of, OcelPeople people)
    {
        var state = of.State;
        yield return new(OcelPeople.Case(of.Id), "case", Values(
            ("caseNumber", state.CaseNumber), ("externalReference", of.Opened.ExternalReference), ("source", of.Opened.Source), ("channel", state.Channel),
            ("lifeEvent", state.LifeEvent), ("status", state.IsClosed ? "closed" : "open")),
        [
            .. state.Questions.Select(question => new OcelRelationship(OcelPeople.Question(question.Id), "question")),
            new(people.Citizen(of), "citizen"),
            new(people.Desk(state.Desk), "desk"),
            new(people.Official(state.CaseManager.OfficialId, state.CaseManager.Name), "case-manager"),
        ]);
        foreach (var question in state.Questions) yield return Question(state, question, people);
    }

    public static OcelObject Citizen(ExportedCase of, OcelPeople people) => new(people.Citizen(of), "citizen", Values(("kind", of.State.Citizen.Kind)), []);

    private static OcelObject Question(CitizenCase state, Question question, OcelPeople people) => new(
        OcelPeople.Question(question.Id), "question",
        Values(("service", question.Service), ("route", question.Route), ("status", Status.Of(state, question)), ("outcome", question.Outcome)),
        [
            .. question.Organisation is { } answers ? [new OcelRelationship(people.Organisation(answers), "organisation")] : (OcelRelationship[])[],
            .. question.Holder.Organisation is { } holds ? [new OcelRelationship(people.Organisation(holds), "holder")] : (OcelRelationship[])[],
        ]);

    private static OcelObjectValue[] Values(params (string Name, object? Value)[] values) =>
        [.. values.Where(each => each.Value is not null).Select(each => new OcelObjectValue(each.Name, OcelEventTypes.Text(each.Value!), DateTimeOffset.UnixEpoch))];

    private static OcelType Type(string name, params string[] attributes) => new(name, [.. attributes.Select(attribute => new OcelTypeAttribute(attribute, "string"))]);
}
