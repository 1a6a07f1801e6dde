using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Casework.Api.Tests.Outbox;

/// <summary>A real SMTP server that keeps every mail it took, and lets a test act between any two steps of taking one.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public MailSink()
    {
        Port = FreePort.Next();
        var services = new ServiceProvider();
        services.Add(new Store(this));
        services.Add(new Filter(this));
        var options = new SmtpServerOptionsBuilder().ServerName("sink").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, _) => Step("connect");
        _running = server.StartAsync(_stop.Token);
    }

    public int Port { get; }

    public ConcurrentQueue<MimeMessage> Mails { get; } = new();

    /// <summary>What happens at a step of a session: connect, from, content.</summary>
    public Action<string> Step { get; set; } = _ => { };

    /// <summary>What is said to the content; 250 takes it.</summary>
    public Func<SmtpResponse> Says { get; set; } = () => SmtpResponse.Ok;

    public MimeMessage[] To(string address) => [.. Mails.Where(mail => mail.To.Mailboxes.Single().Address == address)];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }

    private sealed class Store(MailSink sink) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            var says = sink.Says();
            if (says.ReplyCode == SmtpReplyCode.Ok) sink.Mails.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken));
            sink.Step("content");
            return says;
        }
    }

    private sealed class Filter(MailSink sink) : MailboxFilter
    {
        public override Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken)
        {
            sink.Step("from");
            return Task.FromResult(true);
        }

        /// <summary>Nobody lives at nobody@.</summary>
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Task.FromResult(to.User != "nobody");
    }
}
