using Casework.Bench;

if (args is ["--bare", var url])
{
    await Bare.Serve(url);
    return 0;
}

return Run.All(Options.Of(args));
