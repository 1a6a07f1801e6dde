using Casework.Domain.Cases;
using Marten;

namespace Casework.Api.Door;

/// <summary>What the store records beside each event: who was signed in, which request it was, and which command caused it.</summary>
internal static class Signature
{
    public static void Sign(this IDocumentSession session, Caller caller, string command)
    {
        var author = caller.Actor.Roles.Count == 0 ? Author.Of(Domain.Actor.Citizen) : Author.Of(caller.Actor);
        session.LastModifiedBy = author.Id;
        session.CorrelationId = caller.Correlation;
        session.CausationId = command;
        session.SetHeader("role", author.Role.ToString());
    }
}
