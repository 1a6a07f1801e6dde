using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Ratings;
using Casework.Projections.Readers;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Casework.Projections;

/// <summary>How cases are stored and which views exist: the only list.</summary>
public static class ProjectionRegistration
{
    public static void UseCasework(this StoreOptions options, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues, IReadOnlyList<Upcaster>? upcasters = null)
    {
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, Configure);
        options.UseEventSettings();
        foreach (var (type, name) in EventContract.Names) options.Events.MapEventType(type, name);
        foreach (var old in upcasters ?? Upcasting.All) old.AddTo(options);
        options.Schema.For<CaseKey>().DatabaseSchemaName(options.DatabaseSchemaName + "_vault");
        options.Schema.For<CaseRecord>().UniqueIndex(record => record.CaseNumber);

        options.Schema.For<ReadEntry>().Duplicate(entry => entry.CaseIds, "uuid[]", configure: index => index.Method = IndexMethod.gin).Duplicate(entry => entry.ReaderId);
        options.Schema.For<SearchEntry>().FullTextIndex("simple", entry => entry.Name)
            .Duplicate(entry => entry.CitizenHash).Duplicate(entry => entry.CaseNumber).Duplicate(entry => entry.ExternalReference)
            .Duplicate(entry => entry.Mandated, "text[]", configure: index => index.Method = IndexMethod.gin);
        options.Schema.For<SearchText>().FullTextIndex("dutch", text => text.Text).Duplicate(text => text.CaseId);
        options.Schema.For<InboxItem>()
            .Duplicate(item => item.Audience, "text[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(item => item.IsClosed).Duplicate(item => item.SortDecideBy).Duplicate(item => item.LastActivity).Duplicate(item => item.OpenedAt)
            // The usual order of a page, so that it is read and not sorted.
            .Index(item => new { item.SortDecideBy, item.Id })
            .Duplicate(item => item.KeepUntil).Duplicate(item => item.DestructionRequested)
            .Duplicate(item => item.ArchiveFrom).Index(item => new { item.ArchiveFrom, item.Id });

        options.Events.EnableSideEffectsOnInlineProjections = true;
        options.Projections.Add(new CaseRecordProjection(keys, catalogues), ProjectionLifecycle.Inline);
        options.Projections.Add(new SearchEntryProjection(keys, citizens), ProjectionLifecycle.Inline);
        options.Projections.Add(new SearchTextProjection(keys), ProjectionLifecycle.Inline, asyncConfiguration: rebuild => rebuild.DeleteViewTypeOnTeardown<SearchText>());
        options.Projections.Add(new CaseRatingsProjection(), ProjectionLifecycle.Inline);
    }

    private static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
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
