namespace Casework.Api.Inbox;

internal static class InboxSetup
{
    /// <summary>Must come behind the outbox, whose place among the events is where following begins.</summary>
    public static void AddInbox(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(InboxSettings.From(builder.Configuration));
        builder.Services.AddSingleton<InboxListeners>();
        builder.Services.AddSingleton<InboxChanges>();
        builder.Services.AddSingleton<InboxStream>();
        builder.Services.AddSingleton<InboxFollower>();
        builder.Services.AddHostedService(services => services.GetRequiredService<InboxFollower>());
    }
}
