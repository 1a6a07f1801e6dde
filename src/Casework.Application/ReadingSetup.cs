using Casework.Application.Access;
using Casework.Application.Help;
using Casework.Application.Ratings;
using Casework.Application.Reading;
using Casework.Application.Registers;
using Casework.Application.Track;

namespace Casework.Application;

public static class ReadingSetup
{
    public static void AddReading(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ReadLogSettings.From(builder.Configuration));
        builder.Services.AddSingleton<ReadLog>();
        builder.Services.AddSingleton<StoredReading>();
        builder.Services.AddHostedService<ReadLogPurge>();
        builder.Services.AddSingleton<QueryExecutor>();
        builder.Services.AddSingleton<WrongCodes>();
        builder.Services.AddSingleton<TrackAccess>();
        builder.Services.AddSingleton<TrackQuery>();
        builder.Services.AddSingleton<OwnCasesQuery>();
        builder.Services.AddSingleton<OwnDocuments>();
        builder.Services.AddSingleton<OwnFacts>();
        builder.Services.AddSingleton<RatingLink>();
        builder.Services.AddSingleton<HelpOfferLink>();
        builder.Services.AddSingleton<CitizenCommands>();
        builder.Services.AddSingleton<RatingTokens>();
        builder.Services.AddSingleton<HelpTokens>();
        builder.Services.AddSingleton<HelpWords>();
        builder.Services.AddSingleton<RatingWords>();
    }
}
