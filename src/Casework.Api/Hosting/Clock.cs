namespace Casework.Api.Hosting;

/// <summary>The clock of this process. In Development <c>Clock:DaysAhead</c> lets it run ahead, to see what time will do to cases that are there.</summary>
internal sealed class Clock(TimeSpan ahead) : TimeProvider
{
    public static TimeProvider Of(WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() && builder.Configuration.GetValue("Clock:DaysAhead", 0) is var days and not 0 ? new Clock(TimeSpan.FromDays(days)) : System;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
