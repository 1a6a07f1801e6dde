using System.Globalization;
using Casework.Projections;
using Casework.Projections.Rebuild;
using JasperFx.CommandLine;

namespace Casework.Api.Store;

/// <summary>
/// <c>verify-views</c> (<c>./casework verify --views</c>): holds records and lists against the events that they come from. Exit code 0 when all are what they should
/// be, 1 when one differs, which is named. It says nothing of the events themselves: <c>verify</c> does.
/// </summary>
[Description("Hold every view against the events that it comes from", Name = "verify-views")]
public sealed class VerifyViewsCommand : JasperFxAsyncCommand<NetCoreInput>
{
    public override async Task<bool> Execute(NetCoreInput input)
    {
        using var host = input.BuildHost();
        Verb.WasTried = true;
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            var (cases, first) = await ActivatorUtilities.CreateInstance<ViewsCheck>(host.Services).Run(CancellationToken.None);
            if (first is not null) return Refuse($"ALTERED. {first.View} {first.Of} {first.What}.");
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Every view of {cases} cases is what its events say, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s."));
            return true;
        }
        catch (UnknownEventException unknown)
        {
            return Refuse(unknown.Message);
        }
    }

    private static bool Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return false;
    }
}
