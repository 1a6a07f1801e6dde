using Casework.Api.Cases.Contacts;
using Casework.Api.Cases.Intake;
using Casework.Api.Catalogues;
using FluentValidation;

namespace Casework.Api.Door;

internal static class DoorSetup
{
    public static void AddDoor(this WebApplicationBuilder builder)
    {
        builder.Services.AddCatalogue(builder.Configuration);
        builder.Services.AddSingleton<InFlight>();
        builder.Services.AddSingleton<Shapes>();
        builder.Services.AddSingleton<OpenCases>();
        builder.Services.AddSingleton<CaseWriter>();
        builder.Services.AddSingleton<CaseDoor>();
        builder.Services.AddSingleton<CaseOpening>();
        builder.Services.AddSingleton<MessageTemplates>();
        builder.Services.AddSingleton<Drafts.IntakeDrafts>();
        builder.Services.AddSingleton<IntakeDoor>();
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(Program).Assembly))
            builder.Services.AddSingleton(found.InterfaceType, found.ValidatorType);
    }
}
