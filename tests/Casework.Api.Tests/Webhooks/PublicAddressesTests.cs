using System.Net;
using Casework.Delivery.Webhooks;

namespace Casework.Api.Tests.Webhooks;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("127.0.0.1"), InlineData("127.8.8.8"), InlineData("0.0.0.0"), InlineData("10.1.2.3"), InlineData("172.16.0.1"), InlineData("172.31.255.255"), InlineData("192.168.1.1")]
    [InlineData("169.254.169.254"), InlineData("100.64.0.1"), InlineData("198.18.0.1"), InlineData("224.0.0.1"), InlineData("255.255.255.255"), InlineData("192.0.2.1")]
    [InlineData("::1"), InlineData("::"), InlineData("fe80::1"), InlineData("fc00::1"), InlineData("fd12:3456::1"), InlineData("ff02::1"), InlineData("2001:db8::1")]
    [InlineData("::ffff:127.0.0.1"), InlineData("::ffff:10.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("2002:7f00:1::"), InlineData("::127.0.0.1")]
    public void what_only_this_network_can_reach_is_not_public(string address) => PublicAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory, InlineData("8.8.8.8"), InlineData("172.15.0.1"), InlineData("172.32.0.1"), InlineData("100.128.0.1"), InlineData("2a00:1450:400e::1"), InlineData("::ffff:8.8.8.8")]
    public void what_everybody_can_reach_is_public(string address) => PublicAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("https://example.org/hook", true), InlineData("https://8.8.8.8:8443/hook?x=1", true)]
    [InlineData("http://example.org", false), InlineData("https://user:pass@example.org", false), InlineData("https://example.org/#part", false), InlineData("https://localhost", false)]
    [InlineData("https://127.0.0.1", false), InlineData("https://[::1]", false), InlineData("https://2130706433", false), InlineData("https://0x7f.1", false), InlineData("https://intranet", false)]
    [InlineData("https://printer.local", false), InlineData("/hook", false), InlineData("file:///etc/passwd", false)]
    public void only_https_to_somewhere_outside_can_be_named(string url, bool allowed) => WebhookUrl.IsAllowed(url, allowPrivate: false).ShouldBe(allowed);

    [Fact]
    public async Task a_name_that_stands_for_an_inside_address_is_not_connected_to()
    {
        await Should.ThrowAsync<AddressNotAllowedException>(async () => await PublicAddresses.Connect(new("localhost", 443), allowPrivate: false, TestContext.Current.CancellationToken));
        await Should.ThrowAsync<AddressNotAllowedException>(async () => await PublicAddresses.Connect(new("127.0.0.1", 443), allowPrivate: false, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void a_secret_with_the_usual_prefix_is_base64_and_any_other_is_itself()
    {
        WebhookSecrets.KeyOf("whsec_" + Convert.ToBase64String([1, 2, 3])).ShouldBe([1, 2, 3]);
        WebhookSecrets.KeyOf("abc").ShouldBe("abc"u8.ToArray());
    }
}
