using Casework.Export.Bundles;
using Casework.Export.Histories;
using Casework.Export.Ocel;
using Casework.Export.Xes;

namespace Casework.Export.CommandLine;

/// <summary>The forms in which events leave the system.</summary>
public static class Exports
{
    public static readonly string[] Formats = ["bundle", "xes", "ocel"];

    public static IExport Of(string format, IServiceProvider services) => format switch
    {
        "bundle" => ActivatorUtilities.CreateInstance<BundleExport>(services),
        "xes" => ActivatorUtilities.CreateInstance<XesExport>(services),
        "ocel" => ActivatorUtilities.CreateInstance<OcelExport>(services),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
