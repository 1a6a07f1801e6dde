using Casework.Application.Registers;
using Casework.Application.Registers.Development;

namespace Casework.Application;

public static class RegisterSetup
{
    public static void AddRegisters(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FactSeal>();
        builder.Services.AddSingleton<KnownFacts>();
        Add<IPersonRegister, HaalCentraalPersons>(builder, "Persons", "X-API-KEY");
        Add<IBusinessRegister, KvkBusinesses>(builder, "Businesses", "apikey");
    }

    private static void Add<TRegister, TClient>(IHostApplicationBuilder builder, string name, string keyHeader)
        where TRegister : class where TClient : class, TRegister
    {
        var settings = builder.Configuration.GetSection($"Registers:{name}");
        if (settings["Address"] is null && !builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton<TRegister>(_ => (TRegister)(object)new NoRegister());
            return;
        }

        var client = builder.Services.AddHttpClient<TRegister, TClient>(http =>
        {
            http.BaseAddress = new Uri(settings["Address"] ?? "http://stub-register/");
            http.Timeout = TimeSpan.FromSeconds(settings.GetValue("TimeoutSeconds", 3));
            if (settings["Key"] is { } key) http.DefaultRequestHeaders.Add(settings["KeyHeader"] ?? keyHeader, key);
            if (settings["Bearer"] is { } token) http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        });
        // The log of the client would hold the numbers of businesses in addresses.
        client.RemoveAllLoggers();
        if (settings["Address"] is null) client.ConfigurePrimaryHttpMessageHandler(() => new StubRegisters());
    }
}
