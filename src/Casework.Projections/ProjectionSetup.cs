using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Casework.Projections.Inline;
using Casework.Projections.Officials;
using Casework.Projections.Inbox;
using Casework.Projections.Ratings;
using Casework.Projections.Readers;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Casework.Projections;

/// <summary>How cases are stored and which views exist: the only list.</summary>
public static class ProjectionSetup
{
    public static void UseCasework(this StoreOptions options, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues)
    {
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, Configure);
        options.UseEventSettings();
        foreach (var (type, name) in EventContract.Names.Concat(EventContract.DirectoryNames))
        {
            options.Events.MapEventType(type, name);
            // Said once more as a target of upcasting, so that Marten's own readers do not follow the class that stands in the row.
            options.Events.Upcast(type, name, null!);
        }

        options.Schema.For<CaseKey>().DatabaseSchemaName(options.DatabaseSchemaName + "_vault");
        options.Schema.For<CaseRecord>().UniqueIndex(record => record.CaseNumber);

        // A table for each month (ADR 15).
        options.Schema.For<ReadEntry>().PartitionOn(entry => entry.Id, months => months.ByExternallyManagedRangePartitions())
            .Duplicate(entry => entry.CaseIds, "uuid[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(entry => entry.ReaderId);
        options.Schema.For<SearchEntry>().FullTextIndex("simple", entry => entry.Name)
            .Duplicate(entry => entry.CitizenHash).Duplicate(entry => entry.CaseNumber)
            .Duplicate(entry => entry.ExternalReference, configure: index => index.Predicate = "external_reference IS NOT NULL")
            .Duplicate(entry => entry.Mandated!, "text[]",
                configure: index => (index.Method, index.Predicate) = (IndexMethod.gin, "mandated IS NOT NULL"));
        options.Schema.For<SearchText>().FullTextIndex("dutch", text => text.Text).Duplicate(text => text.CaseId);
        options.Schema.For<InboxItem>().UseListIndexes();

        options.Events.EnableSideEffectsOnInlineProjections = true;
        options.Projections.Add(new CaseRecordProjection(keys, catalogues), ProjectionLifecycle.Inline);
        options.Projections.Add(new SearchEntryProjection(keys, citizens), ProjectionLifecycle.Inline);
        options.Projections.Add(new SearchTextProjection(keys), ProjectionLifecycle.Inline,
            asyncConfiguration: rebuild => rebuild.DeleteViewTypeOnTeardown<SearchText>());
        options.Projections.Add(new CaseRatingsProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new DirectoryProjection(), ProjectionLifecycle.Inline);
    }

    /// <summary>
    /// One index for each order of a page, so that it is read and not sorted, and one for each thing that few cases have, which costs the
    /// others nothing.
    /// </summary>
    private static void UseListIndexes(this MartenRegistry.DocumentMappingExpression<InboxItem> items) => items
        .Duplicate(item => item.Audience, "text[]", configure: index => index.Has("?", "NOT is_closed"))
        .Duplicate(item => item.CaseId)
        .Duplicate(item => item.IsClosed, configure: index => index.Has("audience", "is_closed"))
        .Duplicate(item => item.Statuses, "text[]", configure: index => index.Has("?", "NOT is_closed"))
        .Duplicate(item => item.Services, "text[]", configure: index => index.Has("?", "NOT is_closed"))
        .Duplicate(item => item.SortDecideBy, configure: index => index.Mask = "is_closed, ?, id")
        .Duplicate(item => item.LastActivity, configure: index => index.Mask = "is_closed, ?, id")
        .Duplicate(item => item.OpenedAt, configure: index => index.Mask = "is_closed, ?, id")
        .Duplicate(item => item.SoonFrom, configure: index => index.Predicate = "NOT is_closed")
        .Duplicate(item => item.Unread, configure: index => (index.Mask, index.Predicate) = ("sort_decide_by, id", "unread"))
        .Duplicate(item => item.Undelivered, configure: index => (index.Mask, index.Predicate) = ("sort_decide_by, id", "undelivered"))
        .Duplicate(item => item.ArchiveFrom, configure: index => (index.Mask, index.Predicate) = ("?, id", "is_closed"))
        .Duplicate(item => item.KeepUntil, configure: index => (index.Mask, index.Predicate) = ("?, id", "keep_until IS NOT NULL"))
        .Duplicate(item => item.DestructionRequested, configure: index => index.Predicate = "destruction_requested");

    /// <summary>Finds rows by what their array holds.</summary>
    private static void Has(this DocumentIndex index, string column, string predicate) =>
        (index.Method, index.Mask, index.Predicate) = (IndexMethod.gin, column, predicate);

    private static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { PlaceSealed } };
    }

    /// <summary>
    /// Each sealed text that is read is told where it stands, and no event is written whose texts are not sealed for where they stand.
    /// </summary>
    private static void PlaceSealed(JsonTypeInfo type)
    {
        if (SealedParts.Types.Contains(type.Type)) type.OnDeserialized = SealedParts.Place;
        else if (SealedFields.Types.Contains(type.Type))
        {
            type.OnDeserialized = SealedFields.Place;
            type.OnSerializing = happened =>
            {
                if (!SealedFields.AreBound(happened))
                    throw new InvalidOperationException($"A text of {happened.GetType().Name} is not sealed for its place.");
            };
        }
    }

    private static void UseEventSettings(this StoreOptions options)
    {
        options.Events.UseMandatoryStreamTypeDeclaration = true;
        options.Events.UseArchivedStreamPartitioning = true;
        options.Events.EnableStrictStreamIdentityEnforcement = true;
        options.Events.UseExclusiveLockOnConcurrentAppends = true;
        options.Events.AutoDiscoverTagTypes = false;
        // Auditors sample by type over all cases.
        options.Events.EnableEventTypeIndex = true;
        options.Events.EventNamingStyle = EventNamingStyle.SmarterTypeName;
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Events.MetadataConfig.CorrelationIdEnabled = true;
        options.Events.MetadataConfig.CausationIdEnabled = true;
        options.Events.MetadataConfig.HeadersEnabled = true;
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
    }
}
