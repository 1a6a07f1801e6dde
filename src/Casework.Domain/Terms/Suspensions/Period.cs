namespace Casework.Domain.Terms;

/// <summary>A closed interval of whole days; empty when the last day lies before the first.</summary>
public readonly record struct Period(DateOnly First, DateOnly Last)
{
    public bool IsEmpty => Last < First;

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    public bool Overlaps(Period other) => !IsEmpty && !other.IsEmpty && First <= other.Last && other.First <= Last;
}
