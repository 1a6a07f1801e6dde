using System.CommandLine;
using System.Globalization;
using Casework.Application.CommandLine;
using Casework.Projections.Events;
using Casework.Projections.Rebuild;

namespace Casework.Application.Store;

/// <summary>
/// <c>verify-views</c> (<c>./casework verify --views</c>): holds records and lists against the events that they come from. Exit code 0 when all are what they should
/// be, 1 when one differs, which is named. It says nothing of the events themselves: <c>verify</c> does.
/// </summary>
public sealed class VerifyViewsCommand() : Verb("verify-views")
{
    public override string Usage => "verify";

    public override async Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams)
    {
        using var host = system();
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            var (cases, first) = await ActivatorUtilities.CreateInstance<ViewsCheck>(host.Services).Run(CancellationToken.None);
            if (first is not null) return streams.Refuse(1, $"ALTERED. {first.View} {first.Of} {first.What}.");
            streams.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Every view of {cases} cases is what its events say, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s."));
            return 0;
        }
        catch (UnknownEventException unknown)
        {
            return streams.Refuse(1, unknown.Message);
        }
    }
}
