using System.Reflection;
using Casework.Application.Cases;
using Casework.Application.Cases.Contacts;
using Casework.Application.Cases.Intake;
using Casework.Application.Catalogues;
using Casework.Application.Commands;
using Casework.Application.Messages;
using Casework.Application.Validation;
using FluentValidation;

namespace Casework.Application;

public static class CommandSetup
{
    public static void AddCommands(this IHostApplicationBuilder builder)
    {
        builder.Services.AddCatalogue(builder.Configuration);
        builder.Services.AddSingleton<InFlightKeys>();
        builder.Services.AddSingleton<RequestValidation>();
        builder.Services.AddSingleton<OpenCaseIndex>();
        builder.Services.AddSingleton<SentTexts>();
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
        builder.AddValidators(typeof(CommandExecutor).Assembly);
    }

    /// <summary>The validators of the requests that an assembly takes.</summary>
    public static void AddValidators(this IHostApplicationBuilder builder, Assembly assembly)
    {
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(assembly)) builder.Services.AddSingleton(found.InterfaceType, found.ValidatorType);
    }
}
