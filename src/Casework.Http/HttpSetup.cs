using Casework.Http.Answers;
using Casework.Http.Files;

namespace Casework.Http;

public static class HttpSetup
{
    public static void AddHttp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ViewJson>();
        builder.Services.AddSingleton<Uploads>();
    }
}
