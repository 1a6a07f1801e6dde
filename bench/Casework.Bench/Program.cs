using Casework.Bench;

if (args is ["--bare", var url])
{
    await Bare.Serve(url);
    return 0;
}

var options = Options.Of(args);
if (args.Contains("--two-nodes")) return Trial.Of(options, new TwoNodes(options).Failures);
if (Options.Value(args, "--previous") is { } previous) return Trial.Of(options, new Upgrade(options, previous).Failures);
if (Options.Value(args, "--restore-with") is not { } clients) return Run.All(options);
using var restore = new Restore(options, clients, Options.Value(args, "--verify")!);
return Trial.Of(options, restore.Failures);
