using Casework.Api.Help;
using Casework.Api.Ratings;
using Casework.Api.Track;

namespace Casework.Api.Reading;

internal static class ReadingSetup
{
    public static void AddReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ReadLogSettings.From(builder.Configuration));
        builder.Services.AddSingleton<ReadLog>();
        builder.Services.AddSingleton<StoredReading>();
        builder.Services.AddHostedService<ReadLogPurge>();
        builder.Services.AddSingleton<ViewJson>();
        builder.Services.AddSingleton<QueryExecutor>();
        builder.Services.AddSingleton<WrongCodes>();
        builder.Services.AddSingleton<TrackAccess>();
        builder.Services.AddSingleton<TrackQuery>();
        builder.Services.AddSingleton<OwnCasesQuery>();
        builder.Services.AddSingleton<CitizenCommands>();
        builder.Services.AddSingleton<RatingTokens>();
        builder.Services.AddSingleton<HelpTokens>();
        builder.Services.AddSingleton<HelpWords>();
        builder.Services.AddSingleton<RatingWords>();
    }
}
