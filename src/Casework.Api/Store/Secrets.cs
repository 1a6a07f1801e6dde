using System.Security.Cryptography;
using Casework.Projections.Vault;

namespace Casework.Api.Store;

/// <summary>The keys that are never in the database: from the environment (base64), else from a file in CASEWORK_DATA; only Development makes one by itself.</summary>
internal static class Secrets
{
    public static MasterKey MasterKey(IConfiguration configuration, IHostEnvironment environment) => new(Key(configuration, environment, "CASEWORK_MASTER_KEY", "master.key"));

    public static string Folder(IConfiguration configuration, IHostEnvironment environment) =>
        configuration["CASEWORK_DATA"] ?? Path.Combine(environment.ContentRootPath, ".local");

    /// <summary>32 bytes, from this setting or from this file.</summary>
    public static byte[] Key(IConfiguration configuration, IHostEnvironment environment, string setting, string fileName)
    {
        if (configuration[setting] is { Length: > 0 } text) return Convert.FromBase64String(text);
        var folder = Folder(configuration, environment);
        var file = Path.Combine(folder, fileName);
        if (File.Exists(file)) return Convert.FromBase64String(File.ReadAllText(file));
        if (!environment.IsDevelopment()) throw new InvalidOperationException($"No key: set {setting} or put 32 bytes in base64 in {file}.");
        return Make(folder, file);
    }

    private static byte[] Make(string folder, string file)
    {
        Directory.CreateDirectory(folder);
        var key = RandomNumberGenerator.GetBytes(32);
        using (var stream = new FileStream(file, Options()))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(Convert.ToBase64String(key));
        }

        return key;
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
