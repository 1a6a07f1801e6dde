using Casework.Application.Inbox;

namespace Casework.Application;

public static class InboxSetup
{
    /// <summary>Must come behind the outbox, whose place among the events is where following begins.</summary>
    public static void AddInbox(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<InboxListeners>();
        builder.Services.AddSingleton<InboxChanges>();
        builder.Services.AddSingleton<InboxFollower>();
        builder.Services.AddHostedService(services => services.GetRequiredService<InboxFollower>());
    }
}
