namespace Casework.Api.Inbox;

internal static class InboxStreamSetup
{
    public static void AddInboxStream(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(InboxSettings.From(builder.Configuration));
        builder.Services.AddSingleton<InboxStream>();
    }
}
