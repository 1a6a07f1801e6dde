using Casework.Application.Problems;


namespace Casework.Http.Requests;

public static class RequestForm
{
    /// <summary>The form that was sent; with such a field it is malformed.</summary>
    public static async Task<IFormCollection> Form(this HttpContext http)
    {
#pragma warning disable RS0030 // This is the one place.
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
#pragma warning restore RS0030
        return form.Any(field => NoText.Is(field.Key) || NoText.Is(field.Value.ToString())) ? throw new BadHttpRequestException("U+0000") : form;
    }
}
