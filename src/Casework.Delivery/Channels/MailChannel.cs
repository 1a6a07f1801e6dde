using System.Net.Sockets;
using Casework.Delivery.Outbox;
using Casework.Domain.Cases;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Casework.Delivery.Channels;

/// <summary>
/// Mail by SMTP. Between the server's word that it has taken a mail and ours that it was sent a crash can come: then the same mail goes once more,
/// with the same Message-ID.
/// </summary>
internal sealed class MailChannel(SmtpSettings settings, Mails mails) : IDeliveryChannel
{
    private const int Implicit = 465;

    public async Task<Handed> Take(OutboxMessage delivery, CancellationToken cancellation)
    {
        if (await mails.Of(delivery, ReachChannel.Email, cancellation) is not { } letter) return new("no-address", ForGood: true);
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(settings.Host, settings.Port, Security, cancellation);
            if (settings.User is { } user) await client.AuthenticateAsync(user, settings.Password ?? "", cancellation);
            await client.SendAsync(Mail(settings.From, letter.To, delivery, letter.Notice), cancellation);
            // It was taken over with the answer to its content; the goodbye is only polite.
            _ = client.DisconnectAsync(quit: false, CancellationToken.None);
            return Handed.Over;
        }
        catch (SmtpCommandException e)
        {
            return new($"smtp-{(int)e.StatusCode}", ForGood: e.ErrorCode is SmtpErrorCode.RecipientNotAccepted && (int)e.StatusCode >= 550);
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            return new(e is AuthenticationException or SslHandshakeException or NotSupportedException ? "smtp-refuses-us" : "unreachable");
        }
    }

    private SecureSocketOptions Security => (settings.Encrypted, settings.Port) switch
    {
        (true, Implicit) => SecureSocketOptions.SslOnConnect,
        (true, _) => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    public static MimeMessage Mail(string from, string to, OutboxMessage delivery, Notice notice)
    {
        var sender = MailboxAddress.Parse(from);
        var mail = new MimeMessage([sender], [new MailboxAddress("", to)], notice.Subject, new TextPart("plain") { Text = notice.Text })
        {
            MessageId = $"{delivery.Id}@{sender.Domain}",
            Date = delivery.CreatedAt,
        };
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
