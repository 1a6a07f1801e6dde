using System.Net;

namespace Casework.Delivery.Webhooks;

/// <summary>Which URLs may be named at all. What a name stands for is looked at again at every connection (<see cref="PublicAddresses"/>).</summary>
public static class WebhookUrl
{
    public static bool IsAllowed(string text, bool allowPrivate) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (allowPrivate && url.Scheme == Uri.UriSchemeHttp))
        && url is { UserInfo: "", Fragment: "" }
        && (allowPrivate || IsOutside(url));

    private static bool IsOutside(Uri url) => IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address)
        ? PublicAddresses.IsPublic(address)
        : url.IdnHost.Contains('.') && !url.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) && !url.IdnHost.EndsWith(".local", StringComparison.OrdinalIgnoreCase);
}
