using Casework.Api;
using JasperFx;

var builder = WebApplication.CreateBuilder(args);
builder.AddCasework();
var app = builder.Build();
app.UseCasework();
return await app.RunJasperFxCommands(args);

public partial class Program;
