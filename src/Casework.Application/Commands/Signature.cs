using Casework.Domain;
using Casework.Domain.Cases;
using Marten;

namespace Casework.Application.Commands;

/// <summary>What the store records beside each event: who acted, which request it was, and which command caused it.</summary>
internal static class Signature
{
    public static void Sign(this IDocumentSession session, Actor actor, string correlation, string command)
    {
        var author = Author.Of(actor);
        session.LastModifiedBy = author.Id;
        session.CorrelationId = correlation;
        session.CausationId = command;
        session.SetHeader("role", author.Role.ToString());
    }
}
