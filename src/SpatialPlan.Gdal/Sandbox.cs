using System.Diagnostics;
using System.Globalization;

namespace SpatialPlan.Gdal;

/// <summary>Runs a program with limits on memory, time and files, without network where the system permits it, and with nothing of our environment.</summary>
internal static class Sandbox
{
    private static readonly Lazy<string[]?> NoNetwork = new(FindNoNetwork);
    private static readonly Lazy<bool> HasLimits = new(() => Succeeds("prlimit", "--core=0", "true"));

    /// <summary>False when the system permits no process without network; then only the choice of driver keeps it from the network.</summary>
    public static bool CutsNetwork => NoNetwork.Value is not null;

    /// <summary>False when <c>prlimit</c> is missing: nothing is read then.</summary>
    public static bool CanLimit => HasLimits.Value;

    /// <summary>How to start a program in a folder of its own.</summary>
    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("prlimit") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        string[] limits =
        [
            string.Create(CultureInfo.InvariantCulture, $"--as={OgrLimits.AddressSpaceBytes}"), string.Create(CultureInfo.InvariantCulture, $"--cpu={OgrLimits.ProcessorSeconds}"),
            string.Create(CultureInfo.InvariantCulture, $"--fsize={OgrLimits.WrittenFileBytes}"), "--core=0",
        ];
        foreach (var argument in (IEnumerable<string>)[.. limits, .. NoNetwork.Value ?? [], program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string[]? FindNoNetwork() =>
        Succeeds("unshare", "-n", "true") ? ["unshare", "-n"] : Succeeds("unshare", "-rn", "true") ? ["unshare", "-rn"] : null;

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            return process.WaitForExit(5_000) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The program is not installed.
            return false;
        }
    }
}
