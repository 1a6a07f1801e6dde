using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Triage;

internal static class Rules
{
    public static TriageRule Rule(string code, Route route, params Condition[] when) =>
        new(code, 1, when, route, false, new Text($"nl {code}", $"en {code}"));

    /// <summary>A catalogue of the one service <c>move</c> with these rules.</summary>
    public static Catalogue With(IReadOnlyList<TriageRule> common, params TriageRule[] ofService)
    {
        var text = new Text("nl", "en");
        var move = new Service("move", text, text, "town", true, DecisionTermRule.Reasonable, null, ofService, [], null);
        return new("2026-11", new Dictionary<string, Service> { ["move"] = move }, new Dictionary<string, LifeEvent>(),
            new Dictionary<string, Organisation>(), new Dictionary<string, Desk>(), new Dictionary<string, Purpose>(), common);
    }
}
