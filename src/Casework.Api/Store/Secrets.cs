using System.Security.Cryptography;
using Casework.Projections.Vault;

namespace Casework.Api.Store;

/// <summary>The master key: from CASEWORK_MASTER_KEY (base64), else from the file master.key in CASEWORK_DATA; only Development makes one by itself.</summary>
internal static class Secrets
{
    public static MasterKey MasterKey(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["CASEWORK_MASTER_KEY"] is { Length: > 0 } text) return new(Convert.FromBase64String(text));
        var folder = configuration["CASEWORK_DATA"] ?? Path.Combine(environment.ContentRootPath, ".local");
        var file = Path.Combine(folder, "master.key");
        if (File.Exists(file)) return new(Convert.FromBase64String(File.ReadAllText(file)));
        if (!environment.IsDevelopment()) throw new InvalidOperationException($"No master key: set CASEWORK_MASTER_KEY or put 32 bytes in base64 in {file}.");
        return Make(folder, file);
    }

    private static MasterKey Make(string folder, string file)
    {
        Directory.CreateDirectory(folder);
        var key = RandomNumberGenerator.GetBytes(32);
        using (var stream = new FileStream(file, Options()))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(Convert.ToBase64String(key));
        }

        return new(key);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
