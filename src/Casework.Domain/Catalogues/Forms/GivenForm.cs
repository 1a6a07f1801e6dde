namespace Casework.Domain.Catalogues.Forms;

/// <summary>A form on its way into the case: in the open, for the rules to look at now, and sealed, as it is stored.</summary>
public sealed record GivenForm(FilledForm Plain, Personal Sealed);
