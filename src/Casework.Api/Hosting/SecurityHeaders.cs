namespace Casework.Api.Hosting;

/// <summary>The headers that the NL API Design Rules (transport security) ask of every answer.</summary>
internal static class SecurityHeaders
{
    public const string ApiVersion = "1.0.0";

    public static void Add(IHeaderDictionary headers)
    {
        headers["API-Version"] = ApiVersion;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = "frame-ancestors 'none'";
    }
}
