using SpatialPlan.Benchmarks;

return await Bench.RunAsync(args, Console.Out);
