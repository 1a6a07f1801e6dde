
namespace Casework.Api.Tests;

/// <summary>A desk whose clock a test may move, some years ahead: what it schedules never falls due by the clock on the wall.</summary>
public sealed class OwnDesk : TestDesk
{
    public OwnDesk() => Clock = new(new(2031, 11, 24, 9, 0, 0, TimeSpan.Zero));
}
