
namespace Casework.Domain.Catalogues.Triage;

/// <summary>Triage of one question: which route, and by which rules (law 5). Whoever needs more help gets more help.</summary>
public static class Triage
{
    /// <summary>
    /// The advice of the catalogue on these facts: tailored when any tailored rule fires, else answer now, else standard;
    /// when nothing fires or the service is unknown, the catalogue's default rule says that a person looks at the question.
    /// Granting at once needs the standard route and a standard rule that grants, by its law.
    /// </summary>
    public static TriageAdvice Advise(this Catalogue catalogue, TriageFacts facts)
    {
        var service = facts.Service is null ? null : catalogue.Services.GetValueOrDefault(facts.Service);
        var fired = catalogue.CommonRules.Concat(service?.Rules ?? []).Where(r => r.Fires(facts)).ToList();
        if (service is null || fired.Count == 0) fired.Add(catalogue.Otherwise with { Route = Route.Tailored });

        var route = fired.MaxBy(r => Help(r.Route))!.Route;
        var deciding = fired.Where(r => r.Route == route).ToList();
        return new(route, [.. deciding.Select(r => r.Fired)],
            route is Route.Standard ? deciding.FirstOrDefault(r => r.GrantAtOnce)?.Article : null);
    }

    /// <summary>How much personal help a route gives: bulk handling, an answer at once, tailored handling.</summary>
    public static int Help(Route route) => route switch { Route.Standard => 0, Route.AnswerNow => 1, Route.Tailored => 2 };
}
