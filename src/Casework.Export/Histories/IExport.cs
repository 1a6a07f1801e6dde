using Casework.Application.Problems;

namespace Casework.Export.Histories;

/// <summary>One form in which events leave the system.</summary>
public interface IExport
{
    string MediaType { get; }

    /// <summary>What a file of it is called by default.</summary>
    string FileName { get; }

    /// <summary>Why this scope cannot be exported in this form, or null; asked before anything is written.</summary>
    Task<Problem?> Refusal(ExportScope scope, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    /// <summary>Writes as it reads. Whatever it throws, the target then holds no whole export.</summary>
    Task Write(ExportScope scope, Stream target, CancellationToken cancellation);
}
