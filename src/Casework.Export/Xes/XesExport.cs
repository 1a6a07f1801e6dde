using Casework.Application.Problems;
using Casework.Domain;
using Casework.Export.Histories;
using Casework.Import.Logs;
using Casework.Import.Running;

namespace Casework.Export.Xes;

/// <summary>
/// An event log for process mining (XES, IEEE 1849-2016): one trace for each case. A case that was imported gives its source back,
/// event for event; what happened in it here follows.
/// </summary>
public sealed class XesExport(CaseHistories histories, Pseudonyms people) : IExport
{
    public const string Xml = "application/xml";

    public string MediaType => Xml + "; charset=utf-8";

    public string FileName => "casework-export.xes";

    public Task<Problem?> Refusal(ExportScope scope, CancellationToken cancellation) => histories.Refusal(scope, cancellation);

    public async Task Write(ExportScope scope, Stream target, CancellationToken cancellation)
    {
        await using var snapshot = await histories.Open(cancellation);
        var shared = await snapshot.SharedReferences(cancellation);
        await using var xes = new XesWriter(target);
        await xes.Open();
        Guid? trace = null;
        await foreach (var each in snapshot.EventsIn(scope, cancellation))
        {
            if (each.Of.Id != trace)
            {
                if (trace is not null) await xes.End();
                trace = each.Of.Id;
                await OpenTrace(xes, each.Of, shared);
            }

            if (!IsImplied(each)) await WriteEvent(xes, each, scope.Names);
        }

        if (trace is not null) await xes.End();
        await xes.Close();
    }

    /// <summary>What an import added between the events of its source: an opening, a hand-off, a closure.</summary>
    private static bool IsImplied(ExportedEvent each) => each.User == HistoryWriter.Signature && each.Happened.Origin?.Index is null;

    private static async Task OpenTrace(XesWriter xes, ExportedCase of, HashSet<string> shared)
    {
        await xes.Flush();
        await xes.OpenTrace();
        var reference = of.Opened.ExternalReference;
        var isShared = reference is not null && shared.Contains(reference);
        await xes.Attribute("concept:name", reference is null || isShared ? of.State.CaseNumber : reference);
        if (isShared) await xes.Attribute("casework:externalReference", reference);
        await xes.Attribute("casework:caseNumber", of.State.CaseNumber);
        await xes.Attribute("casework:source", of.Opened.Source);
        await xes.Attribute("casework:channel", WireName.Of(of.State.Channel));
        await xes.Attribute("casework:desk", of.State.Desk);
        await xes.Attribute("casework:status", of.State.IsClosed ? "closed" : "open");
    }

    private async Task WriteEvent(XesWriter xes, ExportedEvent each, bool names)
    {
        await xes.OpenEvent();
        foreach (var fact in SourceAttributes.Of(each, id => people.Official(id, names)) ?? OwnAttributes(each, names)) await xes.Attribute(fact.Key, fact.Value, fact.Type);
        await xes.Attribute("casework:recordedAt", each.RecordedAt.ToUniversalTime());
        await xes.Attribute("casework:version", FormattableString.Invariant($"{each.Version}"), AttributeType.Int);
        await xes.End();
    }

    private IEnumerable<LogAttribute> OwnAttributes(ExportedEvent each, bool names)
    {
        var (by, origin) = (each.Happened.By, each.Happened.Origin);
        yield return new("concept:name", origin?.Activity ?? each.Type);
        yield return SourceAttributes.Time(each.Happened);
        yield return new("lifecycle:transition", "complete");
        if (people.Author(by, each.Of, names) is { } resource) yield return new("org:resource", resource);
        if ((origin is null ? by.Organisation ?? by.Desk ?? each.Of.State.Desk : origin.Group) is { } group) yield return new("org:group", group);
        if (origin is null) yield return new("org:role", WireName.Of(by.Role));
        if (names && origin is null && by.IsOfficial()) yield return new("casework:resourceName", by.Name);
    }
}
