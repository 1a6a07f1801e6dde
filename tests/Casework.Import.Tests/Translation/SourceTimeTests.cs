using Casework.Import.Translation;

namespace Casework.Import.Tests.Translation;

public sealed class SourceTimeTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("2011-10-11T13:45:40.276+02:00", "2011-10-11T13:45:40.2760000+02:00")]
    [InlineData("2011-10-11T13:45:40Z", "2011-10-11T13:45:40.0000000+00:00")]
    [InlineData("2011-10-11 13:45:40.123456789-05:30", "2011-10-11T13:45:40.1234567-05:30")]
    [InlineData("2011-07-11 13:45", "2011-07-11T13:45:00.0000000+02:00")]
    [InlineData("2011/01/11 13:45:00", "2011-01-11T13:45:00.0000000+01:00")]
    [InlineData(" 2011-01-11 ", "2011-01-11T00:00:00.0000000+01:00")]
    [InlineData("2020-01-01 10:00:00+01", "2020-01-01T10:00:00.0000000+01:00")]
    [InlineData("2020-01-01 10:00:00.5+01", "2020-01-01T10:00:00.5000000+01:00")]
    [InlineData("2020-01-01 10:00:00+0530", "2020-01-01T10:00:00.0000000+05:30")]
    [InlineData("2020-01-01 10:00:00 +0100", "2020-01-01T10:00:00.0000000+01:00")]
    [InlineData("2020-01-01 10:00:00.25 UTC", "2020-01-01T10:00:00.2500000+00:00")]
    [InlineData("2020-01-01t10:00:00,5z", "2020-01-01T10:00:00.5000000+00:00")]
    [InlineData("2020-01-01T10:00-03", "2020-01-01T10:00:00.0000000-03:00")]
    [InlineData("2020-12-31T24:00:00", "2021-01-01T00:00:00.0000000+01:00")]
    [InlineData("2020-12-31 24:00:00.000+05", "2021-01-01T00:00:00.0000000+05:00")]
    [InlineData("2020-03-28 24:00", "2020-03-29T00:00:00.0000000+01:00")]
    public void times_keep_the_offset_that_was_written_else_that_of_the_zone(string text, string time) =>
        SourceTime.Parse(text, Amsterdam)!.Value.ToString("O").ShouldBe(time);

    [Theory]
    [InlineData("")]
    [InlineData("13:45")]
    [InlineData("11-10-2011")]
    [InlineData("2011-02-30T10:00:00Z")]
    [InlineData("2020-01-01T24:00:01Z")]
    [InlineData("2020-01-01T25:00:00Z")]
    [InlineData("2020-01-01T10:00:00+15")]
    [InlineData("2020-01-01T10:00:00+1")]
    [InlineData("2020-01/01")]
    [InlineData("9999-12-31T24:00:00Z")]
    [InlineData("0001-01-01T00:00:00")]
    public void what_is_no_time_is_not_guessed(string text) => SourceTime.Parse(text, Amsterdam).ShouldBeNull();
}
