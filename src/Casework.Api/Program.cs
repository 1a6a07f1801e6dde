using Casework.Api;
using Casework.Api.CommandLine;
using Casework.Api.Hosting;
using Casework.Application.CommandLine;
using JasperFx;

WebApplication Build(string[] settings)
{
    var builder = WebApplication.CreateBuilder(settings);
    builder.AddCasework();
    builder.Services.AddListening();
    var app = builder.Build();
    app.UseCasework();
    return app;
}

// Generated code and the OpenAPI document for the linter are the frameworks' own affair; every other verb is ours. What begins with a dash is a setting.
if (args is ["codegen" or "openapi", ..]) return await Build(args).RunJasperFxCommands(args);
if (args is ["-h" or "--help"] || (args.Length > 0 && !args[0].StartsWith('-'))) return await new Shell(Verbs.All(), Build, Streams.Console).Run(args);

var app = Build(args);
// What only the start needed goes back to the machine.
app.Lifetime.ApplicationStarted.Register(() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive));
try
{
    await app.RunAsync();
    return 0;
}
catch (CannotListenException failed)
{
    Console.Error.WriteLine(failed.Message);
    return 2;
}

public partial class Program;
