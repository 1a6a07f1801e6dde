using Casework.Application.Inbox;
using Casework.Application.Jobs;
using Casework.Application.Store;

namespace Casework.Application;

public static class InboxSetup
{
    /// <summary>Must come behind the outbox, whose place among the events is where following begins.</summary>
    public static void AddInbox(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new StoredPart((options, _) => options.Schema.For<SavedView>().Duplicate(view => view.Place)));
        builder.Services.AddSingleton(new StoredPart((options, settings) => new JobTables(settings.Schema).Add(options)));
        builder.Services.AddSingleton<JobSignal>();
        builder.Services.AddSingleton<JobStore>();
        builder.Services.AddHostedService<JobWorker>();
        builder.Services.AddHostedService<JobPurge>();
        builder.Services.AddSingleton<InboxQuery>();
        builder.Services.AddSingleton<InboxListeners>();
        builder.Services.AddSingleton<InboxChanges>();
        builder.Services.AddSingleton<InboxFollower>();
        builder.Services.AddHostedService(services => services.GetRequiredService<InboxFollower>());
    }
}
