using System.Net;
using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Casework.Application.Documents;

/// <summary>Files in a store that speaks S3, of Amazon or of somebody else.</summary>
public sealed class S3Files : IDocumentFiles, IDisposable
{
    private readonly S3Settings _settings;
    private readonly AmazonS3Client _client;

    public S3Files(S3Settings settings)
    {
        _settings = settings;
        var config = new AmazonS3Config
        {
            // Stores of others do not know the checksums that Amazon's adds by itself; what is stored has tags of its own.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (settings.Endpoint is { } endpoint) (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (endpoint, true, settings.Region);
        else config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        _client = settings.AccessKey is { } key ? new(new BasicAWSCredentials(key, settings.SecretKey), config) : new(config);
    }

    public async Task Keep(FileAddress address, string path, CancellationToken cancellation)
    {
        await _client.PutObjectAsync(new() { BucketName = _settings.Bucket, Key = Key(address.Path), FilePath = path, ContentType = "application/octet-stream", UseChunkEncoding = false }, cancellation);
        File.Delete(path);
    }

    public async Task<Stream?> Open(FileAddress address, CancellationToken cancellation)
    {
        try
        {
            return (await _client.GetObjectAsync(_settings.Bucket, Key(address.Path), cancellation)).ResponseStream;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public Task Remove(FileAddress address, CancellationToken cancellation) => _client.DeleteObjectAsync(_settings.Bucket, Key(address.Path), cancellation);

    public async Task RemoveAll(Guid caseId, CancellationToken cancellation)
    {
        await foreach (var found in Listed(Key(FileAddress.FolderOf(caseId)) + "/", null, cancellation)) await _client.DeleteObjectAsync(_settings.Bucket, found.Key, cancellation);
    }

    public async IAsyncEnumerable<KeptFile> All(string? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var found in Listed(_settings.Prefix, after is null ? null : Key(after), cancellation))
            if (FileAddress.Of(found.Key) is { } address) yield return new(address, found.LastModified ?? default);
    }

    public void Dispose() => _client.Dispose();

    private async IAsyncEnumerable<S3Object> Listed(string prefix, string? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var wanted = new ListObjectsV2Request { BucketName = _settings.Bucket, Prefix = prefix, StartAfter = after };
        do
        {
            var page = await _client.ListObjectsV2Async(wanted, cancellation);
            foreach (var found in page.S3Objects ?? []) yield return found;
            wanted.ContinuationToken = page.IsTruncated is true ? page.NextContinuationToken : null;
        }
        while (wanted.ContinuationToken is not null);
    }

    private string Key(string path) => _settings.Prefix + path;
}
