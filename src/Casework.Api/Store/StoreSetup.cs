using Casework.Api.Timers;
using Casework.Projections;
using Casework.Projections.Vault;
using JasperFx;
using JasperFx.CodeGeneration;
using Marten;
using Weasel.Postgresql;
using Wolverine;
using Wolverine.Marten;

namespace Casework.Api.Store;

/// <summary>PostgreSQL as event store (Marten) and as outbox (Wolverine); settings by the project's decisions.</summary>
internal static class StoreSetup
{
    public static void AddStore(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => Secrets.MasterKey(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<CitizenIndex>();
        builder.Services.AddSingleton<CaseNumbers>();
        builder.Services.AddMarten(services =>
        {
            var options = new StoreOptions();
            options.Connection(builder.Configuration.GetConnectionString("casework")
                ?? throw new InvalidOperationException("No database: set ConnectionStrings__casework, or start with ./casework run."));
            options.DatabaseSchemaName = builder.Configuration["Store:Schema"] ?? "casework";
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
            options.UseCasework(services.GetRequiredService<KeyRing>(), services.GetRequiredService<CitizenIndex>());
            options.Storage.ExtendedSchemaObjects.Add(new Sequence(new PostgresqlObjectName(options.DatabaseSchemaName, "case_number", SchemaUtils.IdentifierUsage.General), 1) { IncrementBy = CaseNumbers.Block });
            options.Schema.For<StoredAnswer>().Duplicate(answer => answer.At);
            options.Events.TimeProvider = services.GetRequiredService<TimeProvider>();
            return options;
        }).UseLightweightSessions().ApplyAllDatabaseChangesOnStartup().IntegrateWithWolverine();
        builder.Services.AddSingleton<StoredAnswerPurge>().AddHostedService(services => services.GetRequiredService<StoredAnswerPurge>());
        builder.Host.UseWolverine(options =>
        {
            options.ApplicationAssembly = typeof(Program).Assembly;
            options.CodeGeneration.TypeLoadMode = HasGeneratedCode ? TypeLoadMode.Static : TypeLoadMode.Dynamic;
            options.Policies.AutoApplyTransactions();
            options.Policies.UseDurableLocalQueues();
            options.RetryTimers();
            options.Durability.Mode = builder.Configuration.GetValue("Wolverine:Mode", DurabilityMode.Solo);
        });
    }

    /// <summary>True in a build that holds its generated handlers: then nothing is compiled at the start.</summary>
    private static bool HasGeneratedCode { get; } =
        typeof(Program).Assembly.GetTypes().Any(type => type.Namespace?.StartsWith("Internal.Generated", StringComparison.Ordinal) is true);
}
