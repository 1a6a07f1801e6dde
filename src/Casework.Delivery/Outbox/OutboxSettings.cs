using Casework.Application.Store;

namespace Casework.Delivery.Outbox;

/// <summary>Where messages go. In Development whatever is not set goes to files in a folder, so that a person can see what went out.</summary>
/// <param name="PublicAddress">Where citizens and subscribers reach this system.</param>
/// <param name="Lease">How long a node that took a delivery may be busy with it before another one takes it.</param>
public sealed record OutboxSettings(Uri PublicAddress, TimeSpan Lease, SmtpSettings? Smtp, GatewaySettings? Sms, GatewaySettings? MessageBox, string? Folder)
{
    public static OutboxSettings From(IConfiguration configuration, IHostEnvironment environment) => new(
        new((configuration["Public:Address"] ?? Browsable(configuration["ASPNETCORE_URLS"]?.Split(';')[0]) ?? "http://127.0.0.1:5080").TrimEnd('/')),
        TimeSpan.FromSeconds(configuration.GetValue("Outbox:LeaseSeconds", 60)),
        SmtpSettings.Of(configuration.GetSection("Mail:Smtp"), environment),
        GatewaySettings.Of(configuration.GetSection("Sms:Gateway")), GatewaySettings.Of(configuration.GetSection("MessageBox:Gateway")),
        environment.IsDevelopment() ? configuration["Outbox:Folder"] ?? Path.Combine(Secrets.Folder(configuration, environment), "outbox") : null);

    /// <summary>To listen on every address is written with a star or a plus, which is no address to go to. What is no address at all, the server refuses.</summary>
    private static string? Browsable(string? url) =>
        url?.Replace("//*", "//localhost").Replace("//+", "//localhost") is { } address && Uri.IsWellFormedUriString(address, UriKind.Absolute) ? address : null;
}

/// <param name="Encrypted">Without it a mail goes in the clear: only for a relay on the same machine.</param>
public sealed record SmtpSettings(string Host, int Port, bool Encrypted, string? User, string? Password, string From)
{
    public static SmtpSettings? Of(IConfigurationSection section, IHostEnvironment environment) => section["Host"] is not { Length: > 0 } host ? null : new(
        host, section.GetValue("Port", 587), section.GetValue("Tls", !environment.IsDevelopment()), section["User"], section["Password"],
        section["From"] ?? throw new InvalidOperationException("Set Mail:Smtp:From, the address that mails come from."));
}

/// <summary>An HTTP gateway that takes one message as JSON.</summary>
public sealed record GatewaySettings(Uri Url, string? Token)
{
    public static GatewaySettings? Of(IConfigurationSection section) => section["Url"] is { Length: > 0 } url ? new(new(url), section["Token"]) : null;
}
