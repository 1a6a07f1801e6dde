using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Telling;

/// <summary>A case as the tests tell it: what was so before, what somebody tries, and what time does.</summary>
internal sealed class Story
{
    /// <summary>Monday, with four working days before the next weekend.</summary>
    public const string TheFirstDay = "2026-11-30";

    private readonly List<CaseEvent> _events = [];

    public CitizenCase Current { get; private set; } = null!;
    public DateTimeOffset Now { get; private set; }
    public IReadOnlyList<CaseEvent> Events => _events;

    public static Story Opened(IntakeFacts intake, string day, params string?[] services)
    {
        var story = new Story();
        story.At(day);
        var command = new OpenCase(intake.Opening, intake.Wish, intake.Need,
            Asking(services.Select((service, i) => (Id(11 + i), service))));
        var events = command.Start(TheCase, new(intake.By, story.Now, SmallCatalogue.Catalogue));
        story.Current = ((CitizenCase?)null).Evolve(TheCase, events[0]);
        story.Apply(events.Skip(1));
        story._events.Insert(0, events[0]);
        return story;
    }

    /// <summary>The clock says ten in the morning of that day, or the time given.</summary>
    public Story At(string day, string time = "10:00")
    {
        Now = LocalDay.StartOf(Day(day)) + TimeSpan.Parse(time);
        return this;
    }

    public Story Later(int hours)
    {
        Now = Now.AddHours(hours);
        return this;
    }

    public Story After(Actor actor, ICaseCommand command)
    {
        Apply(When(actor, command).ShouldAccept());
        return this;
    }

    /// <summary>The citizen agreed that the organisation sees these parts, where they did not before.</summary>
    public Story Agreed(string organisation, params string[] parts) =>
        parts.All(part => Current.HasConsented(organisation, part))
            ? this
            : After(Visitor, new GiveSharingConsent(organisation, parts, null));

    /// <summary>The timers look at the case.</summary>
    public Story AfterTheTimersLooked()
    {
        Apply(WhatIsDue.By(Current, Now));
        return this;
    }

    /// <summary>What the rules answer when somebody tries this; it does not happen yet.</summary>
    public Decision When(Actor actor, ICaseCommand command) =>
        ListedRefusals.Checked(command, Current.Handle(command, new(actor, Now, SmallCatalogue.Catalogue)));

    public void Apply(IEnumerable<CaseEvent> events)
    {
        foreach (var happened in events)
        {
            _events.Add(happened);
            Current = Current.Evolve(Current.Id, happened);
        }
    }
}
