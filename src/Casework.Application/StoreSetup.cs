using System.Reflection;
using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Drafts;
using Casework.Application.Reading;
using Casework.Application.Store;
using Casework.Application.Timers;
using Casework.Domain.Catalogues;
using Casework.Projections;
using Casework.Projections.Vault;
using JasperFx;
using JasperFx.CodeGeneration;
using Marten;
using Weasel.Postgresql;
using Wolverine;
using Wolverine.Marten;

namespace Casework.Application;

/// <summary>PostgreSQL as event store (Marten) and as outbox (Wolverine); settings by the project's decisions.</summary>
public static class StoreSetup
{
    public static void AddStore(this IHostApplicationBuilder builder, Assembly host)
    {
        var settings = StoreSettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(_ => Secrets.MasterKey(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<CitizenIndex>();
        builder.Services.AddSingleton<CaseNumbers>();
        builder.Services.AddSingleton<IndexKey>();
        builder.Services.AddSingleton<KeyRotation>();
        builder.Services.AddSingleton<ApplicationDatabase>();
        builder.Services.AddHostedService<Migration>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<IndexKey>());
        builder.Services.AddHostedService<MissingViews>();
        builder.Services.AddMarten(services =>
        {
            var options = new StoreOptions();
            options.Configure(settings, services);
            options.Connection(services.GetRequiredService<ApplicationDatabase>().Pool);
            options.AutoCreateSchemaObjects = AutoCreate.None;
            return options;
        }).UseLightweightSessions().IntegrateWithWolverine(wolverine =>
        {
            wolverine.MessageStorageSchemaName = settings.MessageSchema;
            wolverine.AutoCreate = AutoCreate.CreateOrUpdate;
        });
        builder.Services.AddHostedService<StoredAnswerPurge>();
        builder.UseWolverine(options =>
        {
            options.ApplicationAssembly = host;
            options.Discovery.IncludeAssembly(typeof(StoreSetup).Assembly);
            options.CodeGeneration.TypeLoadMode = HasGeneratedCode(host) ? TypeLoadMode.Static : TypeLoadMode.Dynamic;
            options.Policies.AutoApplyTransactions();
            options.Policies.UseDurableLocalQueues();
            options.RetryTimers();
            // It counts a table that has a row for every open case; Pulse looks at what matters.
            options.Durability.DurabilityMetricsEnabled = false;
            // A node that takes itself for the only one (Solo) would write every stored message anew when it starts.
            options.Durability.Mode = builder.Configuration.GetValue("Wolverine:Mode", DurabilityMode.Balanced);
            options.Durability.RecoveryBatchSize = 1000;
            options.NoticeLostNodes();
        });
    }

    /// <summary>What is stored, the same for the owner who makes the tables and for the application that uses them.</summary>
    public static void Configure(this StoreOptions options, StoreSettings settings, IServiceProvider services)
    {
        options.DatabaseSchemaName = settings.Schema;
        options.Logger(new QuietStore());
        // Nothing is run twice: Npgsql keeps with a batch the names of its prepared statements, and on another connection the same name
        // is another statement (npgsql#6432). It would fail, or answer with the rows of that one.
        options.ConfigurePolly(_ => { });
        options.ConfigureWritePolly(_ => { });
        options.UseCasework(services.GetRequiredService<KeyRing>(), services.GetRequiredService<CitizenIndex>(), services.GetRequiredService<CatalogueVersions>());
        options.Schema.For<StoredAnswer>().Duplicate(answer => answer.At);
        options.Schema.For<CommandReceipt>().Duplicate(receipt => receipt.At);
        options.Schema.For<SealedDraft>().Duplicate(draft => draft.Until);
        options.Schema.For<EndedSession>().Duplicate(ended => ended.Until);
        options.RegisterDocumentTypes([typeof(OpenCaseOf), typeof(StoredAnswer), typeof(CommandReceipt), typeof(CatalogueInUse), typeof(SealedDraft), typeof(EndedSession)]);
        options.Storage.ExtendedSchemaObjects.Add(
            new Sequence(new PostgresqlObjectName(settings.Schema, "case_number", SchemaUtils.IdentifierUsage.General), 1) { IncrementBy = CaseNumbers.Block });
        options.Storage.ExtendedSchemaObjects.Add(SeenCases.Table(settings.Schema));
        options.Storage.ExtendedSchemaObjects.Add(ReadingPlaces.Places(settings.Schema));
        foreach (var part in services.GetServices<StoredPart>()) part.Configure(options, settings);
        options.Events.TimeProvider = services.GetRequiredService<TimeProvider>();
    }

    /// <summary>A node that says nothing for ten seconds is lost: what it had taken is then done by the others.</summary>
    private static void NoticeLostNodes(this WolverineOptions options)
    {
        options.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(3);
        options.Durability.FirstHealthCheckExecution = TimeSpan.FromSeconds(3);
        options.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(10);
        options.Durability.NodeReassignmentPollingTime = TimeSpan.FromSeconds(3);
    }

    /// <summary>True in a build that holds its generated handlers: then nothing is compiled at the start.</summary>
    private static bool HasGeneratedCode(Assembly host) =>
        host.GetTypes().Any(type => type.Namespace?.StartsWith("Internal.Generated", StringComparison.Ordinal) is true);
}
