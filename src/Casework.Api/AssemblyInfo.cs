using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Casework.Api.Tests")]
