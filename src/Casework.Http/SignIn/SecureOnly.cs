namespace Casework.Http.SignIn;

/// <summary>
/// Pages for citizens are for https alone, except in Development and where <c>Pages:PlainHttp</c> says that nothing leaves the machine.
/// A proxy that ends TLS says so in X-Forwarded-Proto, which is believed when <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c> is true.
/// </summary>
public static class SecureOnly
{
    public static bool IsAsked(IConfiguration configuration, IHostEnvironment environment) =>
        !environment.IsDevelopment() && !configuration.GetValue("Pages:PlainHttp", false);

    public static bool IsAsked(IServiceProvider services) => IsAsked(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>());
}
