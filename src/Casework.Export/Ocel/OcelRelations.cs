using System.Reflection;
using System.Text.Json;
using Casework.Domain.Cases;
using Casework.Export.Histories;

namespace Casework.Export.Ocel;

/// <summary>Which objects an event concerns, and what each is to it.</summary>
internal static class OcelRelations
{
    public static IEnumerable<OcelRelationship> Of(ExportedEvent each, OcelPeople people) => All(each, people).Distinct();

    private static IEnumerable<OcelRelationship> All(ExportedEvent each, OcelPeople people)
    {
        var by = each.Happened.By;
        yield return new(OcelPeople.Case(each.Of.Id), "case");
        if (people.Author(by, each.Of) is { } author) yield return new(author, "author");
        if (by.Organisation is { } organisation) yield return new(people.Organisation(organisation), "author-organisation");
        if (by.Desk is { } desk) yield return new(people.Desk(desk), "author-desk");
        if (each.Happened is CaseOpened) yield return new(people.Citizen(each.Of), "citizen");
        foreach (var field in each.Happened.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            foreach (var related in Of(field.Name, field.GetValue(each.Happened), each.Of.State, people)) yield return related;
        }
    }

    private static IEnumerable<OcelRelationship> Of(string field, object? value, CitizenCase state, OcelPeople people) => (field, value) switch
    {
        ("Organisation", string code) => [new(people.Organisation(code), "organisation")],
        ("BelongsTo", string code) => [new(people.Organisation(code), "belongs-to")],
        ("Desk", string code) => [new(people.Desk(code), "desk")],
        (_, Official official) => [new(people.Official(official.OfficialId, official.Name), JsonNamingPolicy.KebabCaseLower.ConvertName(field))],
        ("QuestionIds", IReadOnlyList<Guid> ids) => ids.Select(Question),
        (_, Guid id) => QuestionsOf(id, state).Select(Question),
        _ => [],
    };

    /// <summary>The question of that id, or those that a hand-off, consultation, request, dispute, mediation or objection of that id is about.</summary>
    private static IEnumerable<Guid> QuestionsOf(Guid id, CitizenCase state) =>
    [
        .. state.Questions.Where(each => each.Id == id).Select(each => each.Id),
        .. state.HandOffs.Where(each => each.Id == id).SelectMany(each => each.QuestionIds),
        .. state.Consultations.Where(each => each.Id == id).Select(each => each.QuestionId),
        .. state.InformationRequests.Where(each => each.Id == id).Select(each => each.QuestionId),
        .. state.Objections.Where(each => each.Id == id).Select(each => each.QuestionId),
        .. state.Disputes.Where(each => each.Id == id || state.Mediations.Any(mediation => mediation.Id == id && mediation.DisputeId == each.Id))
            .Select(each => each.QuestionId).OfType<Guid>(),
    ];

    private static OcelRelationship Question(Guid id) => new(OcelPeople.Question(id), "question");
}
