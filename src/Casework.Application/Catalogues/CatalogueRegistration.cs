using Casework.Application.Finding;
using Casework.Domain.Catalogues;

namespace Casework.Application.Catalogues;

public static class CatalogueRegistration
{
    /// <summary>
    /// Loads the catalogue now, so that the start fails on a faulty one, and offers <see cref="CatalogueVersions"/>, its newest <see cref="Catalogue"/> and the finder over that.
    /// The folder is <c>Catalogue:Folder</c> of the configuration, else <c>catalogue</c> beside the application.
    /// </summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services, IConfiguration configuration)
    {
        var versions = CatalogueLoader.Load(configuration["Catalogue:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "catalogue"));
        return services.AddSingleton(versions).AddSingleton(versions.Current).AddSingleton(_ => new ServiceFinder(versions.Current));
    }
}
