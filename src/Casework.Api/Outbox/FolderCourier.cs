using Casework.Domain.Cases;

namespace Casework.Api.Outbox;

/// <summary>In Development, where nothing else is set: each message is a file, so that a person can read what would have gone out. A repeat is the same file.</summary>
internal sealed class FolderCourier(ReachChannel channel, string folder, Mails mails) : ICourier
{
    public async Task<Handed> Take(Delivery delivery, CancellationToken cancellation)
    {
        if (await mails.Of(delivery, channel, cancellation) is not { } letter) return new("no-address", ForGood: true);
        Directory.CreateDirectory(folder);
        var (to, notice) = letter;
        var file = Path.Combine(folder, $"{delivery.Channel}-{delivery.Id}.{(channel is ReachChannel.Email ? "eml" : "txt")}");
        var unfinished = file + ".part";
        if (channel is ReachChannel.Email) await MailCourier.Mail("no-reply@casework.example", to, delivery, notice).WriteToAsync(unfinished, cancellation);
        else await File.WriteAllTextAsync(unfinished, $"{to}\n{notice.Subject}\n\n{notice.Text}\n", cancellation);
        File.Move(unfinished, file, overwrite: true);
        return Handed.Over;
    }
}
