using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Casework.Application.Documents;
using Casework.Domain.Cases;
using Casework.Projections.Vault;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.Api.Tests.Documents;

/// <summary>A file on its way in, past a scanner that speaks the protocol of clamd.</summary>
public sealed class ArrivalsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("casework-receiver-").FullName;
    private readonly CaseCipher _cipher = new(Guid.NewGuid(), RandomNumberGenerator.GetBytes(32));

    [Fact]
    public async Task a_clean_file_is_kept_as_clean_and_the_scanner_saw_all_of_it()
    {
        using var clamd = new Clamd();
        byte[] file = [.. Files.Pdf, .. RandomNumberGenerator.GetBytes(300_000)];
        var (arrived, problem) = await Receive(clamd.Address, file);
        problem.ShouldBeNull();
        arrived!.Scan.ShouldBe(MalwareScan.Clean);
        clamd.Saw.ShouldBe(file);
        File.Exists(arrived.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task an_infected_file_is_refused_and_nothing_of_it_stays()
    {
        using var clamd = new Clamd();
        var (arrived, problem) = await Receive(clamd.Address, Files.Eicar);
        (arrived, problem!.Status, problem.Code).ShouldBe((null, 409, "malware-found"));
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task where_the_scanner_that_is_set_up_does_not_answer_nothing_is_taken()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = $"127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}";
        silent.Stop();
        foreach (var nowhere in (string[])[address, "/nowhere/clamd.sock"])
        {
            var (_, problem) = await Receive(nowhere, Files.Pdf);
            (problem!.Status, problem.Code, problem.RetryAfter).ShouldBe((503, "scan-not-possible", 60));
        }

        using var broken = new Clamd { Verdict = "INSTREAM size limit exceeded. ERROR" };
        (await Receive(broken.Address, Files.Pdf)).Problem!.Code.ShouldBe("scan-not-possible");
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<(Arrived? File, Casework.Application.Problems.Problem? Problem)> Receive(string clamd, byte[] file) =>
        new UploadReceiver(new(25 * 1024 * 1024, _folder, clamd, null), new ClamScan(clamd, NullLogger<ClamScan>.Instance), TimeProvider.System)
            .Receive(new MemoryStream(file), "bestand", _cipher, TestContext.Current.CancellationToken);
}
