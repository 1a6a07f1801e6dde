using Casework.Application.Documents;

namespace Casework.Api.Tests.Documents;

/// <summary>What every place for files must do, of each kind.</summary>
public sealed class DocumentFilesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("casework-files-").FullName;
    private readonly StoreOfOthers _store = new();

    [Theory, InlineData("folder"), InlineData("s3")]
    public async Task what_is_kept_is_found_listed_and_removed(string kind)
    {
        var (files, cancellation) = (Of(kind), TestContext.Current.CancellationToken);
        FileAddress[] addresses = [.. Enumerable.Range(0, 4).Select(i => new FileAddress(new($"00000000-0000-7000-8000-00000000000{i / 2}"), Guid.NewGuid()))];
        foreach (var (address, i) in addresses.Select((address, i) => (address, i))) await files.Keep(address, Waiting([.. "inhoud "u8, (byte)('0' + i)]), cancellation);
        Directory.GetFiles(_folder).ShouldBeEmpty("what is kept waits no longer");

        (await Read(files, addresses[2])).ShouldBe([.. "inhoud 2"u8]);
        (await files.Open(new(Guid.NewGuid(), Guid.NewGuid()), cancellation)).ShouldBeNull();
        var all = await files.All(null, cancellation).ToListAsync(cancellation);
        all.Select(file => file.Address).ShouldBe(addresses.OrderBy(address => address.Path, StringComparer.Ordinal));
        all.ShouldAllBe(file => file.Since > TimeProvider.System.GetUtcNow().AddMinutes(-5));
        (await files.All(all[1].Address.Path, cancellation).ToListAsync(cancellation)).Select(file => file.Address).ShouldBe(all.Skip(2).Select(file => file.Address));

        await files.Remove(addresses[0], cancellation);
        await files.Remove(addresses[0], cancellation);
        await files.RemoveAll(addresses[2].CaseId, cancellation);
        (await files.All(null, cancellation).ToListAsync(cancellation)).Select(file => file.Address).ShouldBe([addresses[1]]);
    }

    public async ValueTask InitializeAsync() => await _store.Start();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private IDocumentFiles Of(string kind) => kind == "s3"
        ? new S3Files(new("papers", _store.Address, "eu-west-1", "key", "secret", "casework/"))
        : new FolderFiles(new(1, _folder, null, null));

    private string Waiting(byte[] content)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString());
        File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<byte[]> Read(IDocumentFiles files, FileAddress address)
    {
        await using var stream = (await files.Open(address, TestContext.Current.CancellationToken))!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }
}
