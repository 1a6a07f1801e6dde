using System.Net;
using System.Net.Sockets;
using Casework.Api.Hosting;

namespace Casework.Api.Tests.Verbs;

/// <summary>A start on an address that is not to be had ends with one sentence that names it.</summary>
public sealed class ListeningTests(TestDesk desk)
{
    [Theory]
    [InlineData("http://127.0.0.1:{taken}", "The system cannot listen on http://127.0.0.1:{taken}: another program listens there already.")]
    [InlineData("http://localhost:{taken}", "The system cannot listen on http://127.0.0.1:{taken}: another program listens there already.")]
    [InlineData("http://[::1]:{taken6}", "The system cannot listen on http://[::1]:{taken6}: another program listens there already.")]
    [InlineData("http://127.0.0.1:{free};http://127.0.0.1:{taken}", "The system cannot listen on http://127.0.0.1:{taken}: another program listens there already.")]
    [InlineData("http://192.0.2.7:{free}", "The system cannot listen on http://192.0.2.7:{free}: this machine has no such address.")]
    [InlineData("https://127.0.0.1:{free}", "The system cannot listen on https://127.0.0.1:{free}: https needs a certificate")]
    [InlineData("ftp://127.0.0.1:{free}", "ftp://127.0.0.1:{free}")]
    [InlineData("nonsense", "nonsense")]
    public async Task an_address_that_is_not_to_be_had_is_one_sentence(string urls, string sentence)
    {
        if (urls.Contains("taken6") && !Socket.OSSupportsIPv6) Assert.Skip("This machine has no IPv6.");
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var taken6 = urls.Contains("taken6") ? new TcpListener(IPAddress.IPv6Loopback, 0) : null;
        taken6?.Start();
        string Filled(string text) => text.Replace("{taken}", $"{Port(taken)}").Replace("{taken6}", $"{Port(taken6)}").Replace("{free}", $"{_free}");

        var start = desk.Command();
        (start.Environment["ASPNETCORE_ENVIRONMENT"], start.Environment["Development__Published"]) = ("Development", "loopback");
        (start.Environment["ASPNETCORE_URLS"], start.Environment["Samples__Load"]) = (Filled(urls), "false");
        var run = await start.Ended();

        run.ExitCode.ShouldBe(2, run.Output + run.Errors);
        run.Errors.Trim().ShouldContain(Filled(sentence));
        run.Errors.Trim().Split('\n').Length.ShouldBe(1, run.Errors);
        // What goes on beside the requests is cut off here, and may say so; of the address there is the sentence alone.
        run.Output.ShouldNotContain("failed to start", customMessage: run.Output);
        run.Output.ShouldNotContain(nameof(System.Net.Sockets.SocketException), customMessage: run.Output);
    }

    [Theory]
    [InlineData(SocketError.AccessDenied, "The system cannot listen on http://127.0.0.1:80: that is not allowed; ports below 1024 need rights of their own.")]
    [InlineData(SocketError.AddressFamilyNotSupported, "The system cannot listen on http://127.0.0.1:80: this machine does not know this kind of address.")]
    public void what_the_machine_refuses_is_named(SocketError code, string sentence) =>
        new CannotListenException(new SocketException((int)code), ["http://127.0.0.1:80"]).Message.ShouldBe(sentence);

    private readonly int _free = FreePort.Next();

    private static int Port(TcpListener? listener) => (listener?.LocalEndpoint as IPEndPoint)?.Port ?? 0;
}
