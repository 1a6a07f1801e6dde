namespace Casework.Domain.Cases.Intake;

/// <summary>A fact that was read in a register and shown to the citizen, who confirmed it or says that it is wrong.</summary>
public sealed record NewFact(Guid Id, string Source, string Attribute, Personal Value, DateTimeOffset ReadAt, WrongFact? Wrong);

/// <summary>What is wrong, and the question to the register's holder that comes of it.</summary>
public sealed record WrongFact(Guid QuestionId, Personal Text);
