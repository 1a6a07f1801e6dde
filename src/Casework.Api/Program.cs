using Casework.Api;
using Casework.Api.SignIn.Development;
using Casework.Api.Terms;
using JasperFx;

if (args is ["terms", .. var asked]) return TermsCommand.Run(asked, Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(args);
builder.AddCasework();
var app = builder.Build();
app.UseCasework();

// Only a verb such as import or codegen needs the command line, which looks through every assembly first.
if (args.Length > 0 && !args[0].StartsWith('-')) return Verb.ExitCode(args, await app.RunJasperFxCommands(args));
// What only the start needed goes back to the machine.
app.Lifetime.ApplicationStarted.Register(() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive));
try
{
    await app.RunAsync();
    return 0;
}
catch (NotOnThisMachineException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 2;
}

public partial class Program;
