namespace Casework.Domain;

/// <summary>The channel of a contact (kanaal).</summary>
public enum Channel { Counter, Phone, Chat, Web, Email, Letter }

/// <summary>What the citizen wants to do alone; asked first, never a label.</summary>
public enum Wish { DoItMyself, Explain, Together }

/// <summary>The official's view of the support that this case needs, from none to personal guidance; may only lead to more help.</summary>
public enum SupportLevel { None, Explanation, Guidance, PersonalGuidance }

/// <summary>Whom a case is for.</summary>
public enum CitizenKind { Person, Business, Anonymous }
