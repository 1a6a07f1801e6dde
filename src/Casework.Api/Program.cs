using Casework.Api;
using Casework.Api.Import;
using JasperFx;

var builder = WebApplication.CreateBuilder(args);
builder.AddCasework();
var app = builder.Build();
app.UseCasework();
return ImportCommand.ExitCode(args, await app.RunJasperFxCommands(args));

public partial class Program;
