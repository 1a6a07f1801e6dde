using System.Globalization;
using Casework.Application.Access;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Closure;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.HandOffs;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues;
using Casework.Projections.Vault;

namespace Casework.Api.Seeding;

/// <summary>One act of a made-up case: what happened, by whom, by which command.</summary>
internal sealed record SeedAct(CaseEvent Happened, Actor Actor, string Command);

/// <summary>
/// A made-up case, told by the same rules as a real one: of ten, eight are answered and closed, one is at its desk and one with an organisation.
/// Eight events in the mean. Its citizen is found by its number, so that no two have one citizen.
/// </summary>
internal sealed class SeedStory(Guid id, string number, CaseCipher cipher, CitizenIndex citizens, Catalogue catalogue, DateTimeOffset began)
{
    private const string Service = "aow-pension";
    private readonly List<SeedAct> _acts = [];
    private DateTimeOffset _now = began;
    private CitizenCase _current = null!;

    public IReadOnlyList<SeedAct> Acts => _acts;

    public CitizenCase Current => _current;

    public string Bsn { get; } = SeedCitizen.Bsn(long.Parse(number.AsSpan(number.IndexOf('-') + 1), CultureInfo.InvariantCulture));

    public void Tell(int index)
    {
        var desk = catalogue.Desks.Values.ElementAt(index / 10 % catalogue.Desks.Count);
        var official = new Actor($"official-{desk.Code}-{index % 40}", $"Ambtenaar {index % 40}", [Role.FirstLine], desk.Code);
        var question = Open(desk, official);
        Do(new RecordContact(NewId(), Channel.Counter, Direction.In, Text(index), false), official);
        if (index % 10 == 9) HandOver(question, official, index);
        else Do(new SendMessage(NewId(), Text(index + 1), ["answer"]), official);
        if (index % 10 >= 8) return;
        Do(new AnswerQuestion(question, Text(index + 2)), official);
        Do(new CloseCase(null), official);
    }

    private Guid Open(Desk desk, Actor official)
    {
        var code = TrackingCode.New();
        var opening = new CaseOpened(
            number, CitizenKind.Person, cipher.Seal(SeedCitizen.Name()), cipher.Seal(Bsn), null, null, Channel.Counter, desk.Code, null, "nl", false, [],
            new(official.Id, official.Name), cipher.Seal(code), citizens.OfTrackingCode(id, TrackingCode.Normal(code)), null, null, null, catalogue.Version);
        var question = NewId();
        var asked = new AskQuestions([new(question, Text(0), Service, new(null, null))], desk.Code, Channel.Counter, []);
        var events = new OpenCase(opening, Wish.Together, null, asked).Start(id, new(official, _now, catalogue));
        _current = ((CitizenCase?)null).Evolve(id, events[0]).After(events.Skip(1));
        _acts.AddRange(events.Select(happened => new SeedAct(happened, official, nameof(OpenCase))));
        return question;
    }

    private void HandOver(Guid question, Actor official, int index)
    {
        var organisation = catalogue.Services[Service].Organisation;
        var offer = NewId();
        Do(new ProposeHandOff(offer, [question], organisation, Text(index), Text(index + 1), true, []), official);
        var specialist = new Actor($"specialist-{organisation}-{index % 60}", $"Specialist {index % 60}", [Role.SecondLine], null, organisation);
        Do(new AcceptHandOff(offer, new(specialist.Id, specialist.Name)), specialist);
    }

    private void Do(ICaseCommand command, Actor actor)
    {
        _now = _now.AddHours(1);
        if (_current.Handle(command, new(actor, _now, catalogue)) is not Decision.Accepted { Events: var events })
            throw new InvalidOperationException($"The rules refuse {command.GetType().Name} in a made-up case.");
        _current = _current.After(events);
        _acts.AddRange(events.Select(happened => new SeedAct(happened, actor, command.GetType().Name)));
    }

    private Guid NewId() => Guid.CreateVersion7(_now);

    private Personal Text(int index) => cipher.Seal(SeedCitizen.Sentence(index));
}
