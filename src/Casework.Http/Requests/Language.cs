namespace Casework.Http.Requests;

/// <summary>The language of an answer: English when the caller prefers it, else Dutch.</summary>
public static class Language
{
    public static string Of(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant());
        return wanted.FirstOrDefault(language => language is "nl" or "en") ?? "nl";
    }
}
