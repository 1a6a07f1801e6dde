using Casework.Domain.Cases;

namespace Casework.Import.Recording;

/// <summary>What the desk adds to an imported case: a number of its own, the desk that takes it in, and whom to turn to there.</summary>
/// <param name="Question">The words of the only question: what people call the source.</param>
public sealed record Reception(string CaseNumber, string Desk, Official Coordinator, string CatalogueVersion, string Question);
