namespace Casework.Api.Export;

/// <summary>One form in which events leave the system.</summary>
internal interface IExport
{
    string MediaType { get; }

    /// <summary>What a file of it is called by default.</summary>
    string FileName { get; }

    /// <summary>Why this scope cannot be exported in this form, or null; asked before anything is written.</summary>
    Task<Problems.Problem?> Refusal(ExportScope scope, CancellationToken cancellation) => Task.FromResult<Problems.Problem?>(null);

    /// <summary>Writes as it reads. Whatever it throws, the target then holds no whole export.</summary>
    Task Write(ExportScope scope, Stream target, CancellationToken cancellation);
}

internal static class Exports
{
    public static readonly string[] Formats = ["bundle", "xes", "ocel"];

    public static IExport Of(string format, IServiceProvider services) => format switch
    {
        "bundle" => ActivatorUtilities.CreateInstance<BundleExport>(services),
        "xes" => ActivatorUtilities.CreateInstance<XesExport>(services),
        "ocel" => ActivatorUtilities.CreateInstance<OcelExport>(services),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static void AddExport(this IServiceCollection services)
    {
        services.AddSingleton<CaseHistories>();
        services.AddSingleton<Pseudonyms>();
    }
}
