using System.Security.Cryptography;
using Casework.Projections.Vault;

namespace Casework.Api.Tests.Documents;

public sealed class SealedFileTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private readonly CaseCipher _cipher = new(Guid.NewGuid(), RandomNumberGenerator.GetBytes(32));

    [Theory, InlineData(1), InlineData(SealedFile.ChunkSize - 1), InlineData(SealedFile.ChunkSize), InlineData(SealedFile.ChunkSize + 1), InlineData(3 * SealedFile.ChunkSize)]
    public async Task what_was_sealed_opens_as_it_was(int size)
    {
        var plain = RandomNumberGenerator.GetBytes(size);
        (await Open(await Seal(plain), _cipher, Id)).ShouldBe(plain);
    }

    [Theory, InlineData(1), InlineData(SealedFile.ChunkSize), InlineData(SealedFile.ChunkSize + 1), InlineData(3 * SealedFile.ChunkSize)]
    public async Task it_is_read_from_any_place_on(int size)
    {
        var plain = RandomNumberGenerator.GetBytes(size);
        using var stream = new SealedStream(new MemoryStream(await Seal(plain)), _cipher, Id);
        stream.Length.ShouldBe(size);
        foreach (var place in (int[])[size / 2, 0, size - 1, size])
        {
            stream.Position = place;
            var rest = new MemoryStream();
            await stream.CopyToAsync(rest, TestContext.Current.CancellationToken);
            rest.ToArray().ShouldBe(plain[place..]);
        }
    }

    [Fact]
    public async Task a_chunk_that_is_changed_left_out_exchanged_or_cut_off_is_seen()
    {
        var whole = await Seal(RandomNumberGenerator.GetBytes(3 * SealedFile.ChunkSize));
        const int head = 36, chunk = SealedFile.ChunkSize + 16;
        byte[] first = whole[head..(head + chunk)], second = whole[(head + chunk)..(head + (2 * chunk))], third = whole[(head + (2 * chunk))..];
        byte[] changed = [.. whole];
        changed[head + chunk + 5] ^= 1;
        foreach (var spoilt in (byte[][])[changed, [.. whole[..head], .. first, .. third], [.. whole[..head], .. second, .. first, .. third], [.. whole[..head], .. first, .. second], whole[..^1], [.. whole, 0]])
            await Should.ThrowAsync<CryptographicException>(() => Open(spoilt, _cipher, Id));
    }

    [Fact]
    public async Task under_another_name_or_another_case_it_does_not_open()
    {
        var whole = await Seal(Files.Pdf);
        await Should.ThrowAsync<CryptographicException>(() => Open(whole, _cipher, Guid.NewGuid()));
        await Should.ThrowAsync<CryptographicException>(() => Open(whole, CaseCipher.WithoutKey(Guid.NewGuid()), Id));
        await Should.ThrowAsync<CryptographicException>(() => Open([.. "CWD2"u8, .. whole[4..]], _cipher, Id));
    }

    [Fact]
    public async Task the_same_file_twice_is_sealed_differently() => (await Seal(Files.Pdf)).ShouldNotBe(await Seal(Files.Pdf));

    private async Task<byte[]> Seal(byte[] plain)
    {
        using var target = new MemoryStream();
        using var sealer = new FileSealer(target, _cipher, Id);
        foreach (var piece in plain.Chunk(50_000)) await sealer.Write(piece, TestContext.Current.CancellationToken);
        await sealer.Finish(TestContext.Current.CancellationToken);
        return target.ToArray();
    }

    private static async Task<byte[]> Open(byte[] whole, CaseCipher cipher, Guid id)
    {
        using var plain = new MemoryStream();
        await foreach (var piece in SealedFile.Open(new MemoryStream(whole), cipher, id, TestContext.Current.CancellationToken)) plain.Write(piece.Span);
        return plain.ToArray();
    }
}
