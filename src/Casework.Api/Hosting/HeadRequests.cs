using Microsoft.AspNetCore.Http.Features;

namespace Casework.Api.Hosting;

/// <summary>
/// HEAD answers what GET would, without the body (RFC 9110 section 9.3.2), on every route that GET has: by letting GET answer. A stream of events would
/// never end, and nobody would see it: there HEAD stays 405.
/// </summary>
internal static class HeadRequests
{
    /// <summary>Before routing, which looks at the method.</summary>
    public static void UseHead(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (!HttpMethods.IsHead(http.Request.Method) || http.Request.Path.Value!.EndsWith("/stream", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        var (body, counted) = (http.Features.GetRequiredFeature<IHttpResponseBodyFeature>(), new Counted());
        http.Request.Method = HttpMethods.Get;
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(counted));
        try
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response.StatusCode is not (204 or 304)) http.Response.ContentLength ??= counted.Written;
        }
        finally
        {
            http.Features.Set(body);
            http.Request.Method = HttpMethods.Head;
        }
    });

    /// <summary>Takes the body and keeps its length alone.</summary>
    private sealed class Counted : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Written += count;
            return Task.CompletedTask;
        }
    }
}
