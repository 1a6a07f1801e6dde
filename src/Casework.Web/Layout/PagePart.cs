using Microsoft.AspNetCore.Components;

namespace Casework.Web.Layout;

/// <summary>A part of a page: it speaks the language of the page that it stands in.</summary>
public abstract class PagePart : ComponentBase
{
    [CascadingParameter]
    public Said Say { get; set; } = null!;
}
