using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;
using CsCheck;
using static Casework.Domain.Tests.Triage.Rules;

namespace Casework.Domain.Tests.Triage;

/// <summary>Over any catalogue of fit rules and any facts.</summary>
public class TriageProperties
{
    // An unfit rule shows in about one of a thousand samples.
    private const long Many = 20_000;

    private static readonly Gen<TriageFacts> Facts =
        from service in Gen.OneOf<string?>("move", "move", "move", "unknown", null)
        from counts in Gen.Int[0, 4].Array[3]
        from wish in Gen.Enum<Wish>().Nullable(0.2)
        from need in Gen.Enum<SupportLevel>()
        from amount in Gen.Long[0, 5].Nullable(0.2)
        from channel in Gen.Enum<Channel>()
        from grounded in Gen.Bool
        select new TriageFacts(service, counts[0], wish, need, amount, counts[1], counts[2], channel, grounded);

    private static readonly Gen<Condition> Condition =
        from fact in Gen.Enum<Fact>()
        from comparison in Gen.Enum<Comparison>()
        from value in fact switch
        {
            Fact.Service => Gen.Const("move"),
            Fact.Wish => Gen.OneOf("doItMyself", "explain", "together"),
            Fact.SupportNeed => Gen.OneOf("none", "explanation", "guidance", "personalGuidance"),
            Fact.Channel => Gen.OneOf("counter", "phone", "chat", "web", "email", "letter"),
            _ => Gen.Int[0, 4].Select(i => i.ToString()),
        }
        select new Condition(fact, comparison, value);

    private static readonly Gen<TriageRule> FitRule =
        (from code in Gen.Int[1, 1000]
         from route in Gen.Enum<Route>()
         from grant in Gen.Bool
         from conditions in Condition.Array[0, 2]
         select Rule($"rule-{code}", route, conditions) with { GrantAtOnce = grant, Article = grant ? "Wet 1" : null })
        .Where(r => !RuleFault.Of(r).Any());

    private static readonly Gen<Catalogue> FitCatalogue =
        Gen.Select(FitRule.Array[0, 3], FitRule.Array[0, 4], (common, ofService) => With(common, ofService));

    private static readonly Gen<Func<TriageFacts, TriageFacts>> MoreNeed = Gen.OneOf<Func<TriageFacts, TriageFacts>>(
        f => f with { SupportNeed = (SupportLevel)Math.Min((int)f.SupportNeed + 1, (int)SupportLevel.PersonalGuidance) },
        f => f with { Wish = f.Wish is null ? null : (Wish)Math.Min((int)f.Wish + 1, (int)Wish.Together) },
        f => f with { Wish = f.Wish is null ? null : Wish.Together },
        f => f with { EarlierRefusals = f.EarlierRefusals + 1 },
        f => f with { MissingData = f.MissingData + 1 },
        f => f with { Organisations = f.Organisations + 1 });

    [Fact]
    public void more_need_never_leads_to_less_help() =>
        Gen.Select(FitCatalogue, Facts, MoreNeed).Sample((catalogue, facts, more) =>
            Help(catalogue.Advise(more(facts)).Route) >= Help(catalogue.Advise(facts).Route), iter: Many);

    [Fact]
    public void a_channel_takes_no_help_away() =>
        Gen.Select(FitCatalogue, Facts, Gen.Enum<Channel>()).Sample((catalogue, facts, channel) =>
        {
            var withoutChannels = catalogue with { CommonRules = [.. catalogue.CommonRules.Where(NoChannel)], Services = catalogue.Services.ToDictionary(s => s.Key, s => s.Value with { Rules = [.. s.Value.Rules.Where(NoChannel)] }) };
            return Help(catalogue.Advise(facts with { Channel = channel }).Route) >= Help(withoutChannels.Advise(facts).Route);
        }, iter: Many);

    [Fact]
    public void an_advice_names_its_rules_and_they_are_all_explained() =>
        Gen.Select(FitCatalogue, Facts).Sample((catalogue, facts) =>
        {
            var advice = catalogue.Advise(facts);
            return advice.Rules.Count > 0 && advice.Rules.All(r => catalogue.Explain(r) is not null);
        });

    [Fact]
    public void the_same_facts_give_the_same_advice() =>
        Gen.Select(FitCatalogue, Facts).Sample((catalogue, facts) =>
        {
            var (once, again) = (catalogue.Advise(facts), catalogue.Advise(facts with { }));
            return once.Route == again.Route && once.GrantAtOnce == again.GrantAtOnce && once.Rules.SequenceEqual(again.Rules);
        });

    [Fact]
    public void only_a_standard_question_of_a_known_service_is_granted_at_once() =>
        Gen.Select(FitCatalogue, Facts).Sample((catalogue, facts) =>
            !catalogue.Advise(facts).GrantAtOnce
                || (catalogue.Advise(facts).Route is Route.Standard && facts is { Service: "move", Grounded: true }));

    private static bool NoChannel(TriageRule rule) => rule.When.All(c => c.Fact is not Fact.Channel);

    private static int Help(Route route) => Domain.Catalogues.Triage.Triage.Help(route);
}
