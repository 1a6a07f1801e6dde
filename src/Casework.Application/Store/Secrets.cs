using System.Security.Cryptography;
using Casework.Projections.Vault;

namespace Casework.Application.Store;

/// <summary>The keys that are never in the database: from the environment (base64), else from a file in CASEWORK_DATA; only Development makes one by itself.</summary>
public static class Secrets
{
    private const string MasterFile = "master.key", NewMasterFile = "master.key.new";

    public static MasterKey MasterKey(IConfiguration configuration, IHostEnvironment environment) => new(
        Key(configuration, environment, "CASEWORK_MASTER_KEY", MasterFile),
        configuration["CASEWORK_OTHER_MASTER_KEY"] is { Length: > 0 } other ? new(Convert.FromBase64String(other)) : null);

    /// <summary>The key that takes over: the same one again when a rotation was interrupted.</summary>
    public static MasterKey NewMasterKey(IConfiguration configuration, IHostEnvironment environment) => new(Key(configuration, environment, "CASEWORK_NEW_MASTER_KEY", NewMasterFile));

    /// <summary>Puts the new key in the place of the old, which is kept aside. False where the key is a setting, which whoever set it must change.</summary>
    public static bool Install(IConfiguration configuration, IHostEnvironment environment, string oldId)
    {
        if (configuration["CASEWORK_MASTER_KEY"] is { Length: > 0 }) return false;
        var folder = Folder(configuration, environment);
        var (file, fresh) = (Path.Combine(folder, MasterFile), Path.Combine(folder, NewMasterFile));
        if (!File.Exists(fresh)) Write(fresh, Convert.FromBase64String(configuration["CASEWORK_NEW_MASTER_KEY"]!));
        File.Copy(file, Path.Combine(folder, $"master-{oldId}.key"), overwrite: true);
        File.Move(fresh, file, overwrite: true);
        return true;
    }

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
        Write(file, key);
        return key;
    }

    private static void Write(string file, byte[] key)
    {
        using var stream = new FileStream(file, Options());
        using var writer = new StreamWriter(stream);
        writer.Write(Convert.ToBase64String(key));
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
