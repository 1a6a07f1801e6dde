using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Casework.MicroBench.TermBenchmarks).Assembly).Run(args.Length > 0 ? args : ["--filter", "*", "--join", "--memory"]);
