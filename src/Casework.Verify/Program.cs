using Casework.Verify;

var data = Environment.GetEnvironmentVariable("CASEWORK_DATA") is { Length: > 0 } folder ? folder : ".local";
return await new VerifyCommand(
    Path.Combine(data, "checkpoints"), address => new HttpClient { BaseAddress = address }, Console.Out, Console.Error).Run(args);
