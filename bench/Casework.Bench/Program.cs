using Casework.Bench;

if (args is ["--bare", var url])
{
    await Bare.Serve(url);
    return 0;
}

var options = Options.Of(args);
return args.Contains("--two-nodes") ? TwoNodes.Run(options) : Run.All(options);
