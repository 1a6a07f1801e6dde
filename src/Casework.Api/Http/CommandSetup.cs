using Casework.Api.Cases;
using Casework.Api.Cases.Contacts;
using Casework.Api.Cases.Intake;
using Casework.Api.Catalogues;
using Casework.Api.Commands;
using FluentValidation;

namespace Casework.Api.Http;

internal static class CommandSetup
{
    public static void AddCommands(this WebApplicationBuilder builder)
    {
        builder.Services.AddCatalogue(builder.Configuration);
        builder.Services.AddSingleton<InFlightKeys>();
        builder.Services.AddSingleton<RequestValidation>();
        builder.Services.AddSingleton<OpenCaseIndex>();
        builder.Services.AddSingleton<CaseAppender>();
        builder.Services.AddSingleton<CommandExecutor>();
        builder.Services.AddSingleton<CommandRoutes>();
        builder.Services.AddSingleton<SystemActs>();
        builder.Services.AddSingleton<CommandMessages>();
        builder.Services.AddSingleton<PermittedActions>();
        builder.Services.AddSingleton<CaseOpening>();
        builder.Services.AddSingleton<MessageTemplates>();
        builder.Services.AddSingleton<Drafts.IntakeDrafts>();
        builder.Services.AddSingleton<IntakeExecutor>();
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(Program).Assembly))
            builder.Services.AddSingleton(found.InterfaceType, found.ValidatorType);
    }
}
