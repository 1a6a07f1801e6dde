using System.Runtime.CompilerServices;
using JasperFx;

// Commands of this assembly are found only with this mark.
[assembly: JasperFxAssembly]
[assembly: InternalsVisibleTo("Casework.Api.Tests")]
[assembly: InternalsVisibleTo("Casework.Pages.Tests")]
