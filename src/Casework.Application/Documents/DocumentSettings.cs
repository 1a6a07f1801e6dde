using Casework.Application.Store;

namespace Casework.Application.Documents;

/// <summary>How large a document may be, where it is kept, and who looks at it for malware.</summary>
/// <param name="Folder">Where sealed files lie, or, with a store elsewhere, where they wait for it.</param>
/// <param name="Clamd">Address of ClamAV's daemon, as host:port or as the path of its socket; null when nobody scans.</param>
public sealed record DocumentSettings(long MaxBytes, string Folder, string? Clamd, S3Settings? S3)
{
    private const int UsualMegabytes = 25;

    public static DocumentSettings From(IConfiguration configuration, IHostEnvironment environment) => new(
        configuration.GetValue("Documents:MaxMegabytes", UsualMegabytes) * 1024L * 1024,
        configuration["Documents:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(Secrets.Folder(configuration, environment), "documents"),
        configuration["Documents:Clamd"] is { Length: > 0 } clamd ? clamd : null,
        S3Settings.From(configuration.GetSection("Documents:S3")));
}

/// <summary>A store that speaks S3. Without keys, those of the environment or the machine are used.</summary>
public sealed record S3Settings(string Bucket, string? Endpoint, string Region, string? AccessKey, string? SecretKey, string Prefix)
{
    public static S3Settings? From(IConfiguration section) => section["Bucket"] is { Length: > 0 } bucket
        ? new(bucket, section["Endpoint"], section["Region"] ?? "eu-west-1", section["AccessKey"], section["SecretKey"], section["Prefix"] ?? "")
        : null;
}
