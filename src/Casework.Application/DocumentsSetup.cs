using Casework.Application.Documents;

namespace Casework.Application;

public static class DocumentsSetup
{
    public static void AddDocuments(this IHostApplicationBuilder builder)
    {
        var settings = DocumentSettings.From(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IDocumentFiles>(settings.S3 is { } store ? new S3Files(store) : new FolderFiles(settings));
        builder.Services.AddSingleton<IMalwareScan>(services => settings.Clamd is { } clamd ? new ClamScan(clamd, services.GetRequiredService<ILogger<ClamScan>>()) : new NoScan());
        builder.Services.AddSingleton<UploadReceiver>();
        builder.Services.AddSingleton<KeptDocuments>();
        builder.Services.AddSingleton<DocumentSweep>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DocumentSweep>());
    }
}
