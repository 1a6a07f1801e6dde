namespace Casework.Application.Documents;

/// <summary>A kind of file that is taken, with the media type under which it is served. None of them can be run by whoever opens it.</summary>
public sealed record DocumentKind(string MediaType, params IReadOnlyList<string> Extensions)
{
    public static readonly DocumentKind Pdf = new("application/pdf", ".pdf");
    public static readonly DocumentKind Png = new("image/png", ".png");
    public static readonly DocumentKind Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    public static readonly DocumentKind Gif = new("image/gif", ".gif");
    public static readonly DocumentKind Webp = new("image/webp", ".webp");
    public static readonly DocumentKind Heic = new("image/heic", ".heic", ".heif");
    public static readonly DocumentKind Text = new("text/plain", ".txt");
    public static readonly DocumentKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly DocumentKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly DocumentKind Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    public static readonly DocumentKind Odt = new("application/vnd.oasis.opendocument.text", ".odt");
    public static readonly DocumentKind Ods = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");

    public static readonly IReadOnlyList<DocumentKind> All = [Pdf, Png, Jpeg, Gif, Webp, Heic, Text, Docx, Xlsx, Pptx, Odt, Ods];

    /// <summary>The name with the ending of this kind: a text that calls itself a program is saved as a text.</summary>
    public string Ending(string name) => Extensions.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? name : name + Extensions[0];
}
