namespace Casework.Api.Tests.Canaries;

/// <summary>What a text is, as far as it decides who may read it.</summary>
public enum Kind
{
    CitizenName, QuestionText, Note, Contact, Message, CitizensMessage, Document, Promise, RequestItem, Response, Complaint, Dispute, Objection, CallBack, SupportReason,
    OfferReason, OfferSummary, RefusalReason, HandBackReason, ConsultRequest, Advice, DecisionReason, Mandate, Form, View,
}

/// <summary>A text that stands nowhere else, and what it was written as.</summary>
/// <param name="Question">The question that it is about, by its place in the case; null is the case.</param>
/// <param name="Of">The organisation whose act it was, or null for the desk or the citizen.</param>
/// <param name="For">The organisation to which it was addressed, where it was to one.</param>
public sealed record Mark(string Text, Kind Kind, int? Question, string? Of, string? For);
