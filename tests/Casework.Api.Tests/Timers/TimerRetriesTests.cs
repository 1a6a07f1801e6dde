using Casework.Application.Commands;
using Casework.Application.Store;
using Casework.Application.Timers;
using Npgsql;

namespace Casework.Api.Tests.Timers;

/// <summary>A wake-up is the only one that a case has: whatever passes by itself brings it back.</summary>
public sealed class TimerRetriesTests
{
    public static TheoryData<Exception> OfOthers => [new TryAgainException(), new LostRaceException(), new JasperFx.ConcurrencyException(typeof(object), "1")];

    public static TheoryData<Exception> OfTheDatabase => [new NpgsqlException("away"), new OutcomeUnknownException(), new OutcomeUnknownException(new NpgsqlException("away"))];

    [Theory, MemberData(nameof(OfOthers))]
    public void somebody_else_at_the_case_passes(Exception e) => TimerRetries.IsSomebodyElse(e).ShouldBeTrue();

    [Theory, MemberData(nameof(OfTheDatabase))]
    public void so_does_a_database_that_is_away_or_a_commit_of_unknown_outcome(Exception e) => TimerRetries.IsDatabase(e).ShouldBeTrue();

    [Fact]
    public void a_fault_of_the_program_does_not() =>
        (TimerRetries.IsSomebodyElse(new InvalidOperationException()), TimerRetries.IsDatabase(new InvalidOperationException())).ShouldBe((false, false));
}
