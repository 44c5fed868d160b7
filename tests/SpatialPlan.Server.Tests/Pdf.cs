using System.Diagnostics;
using System.Net;

namespace SpatialPlan.Server.Tests;

/// <summary>Reads papers with programs that know nothing of ours.</summary>
internal static class Pdf
{
    /// <summary>Saves an answer that has to be a paper.</summary>
    public static async Task<string> SaveAsync(HttpResponseMessage answer, string folder)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        return file;
    }

    /// <summary>The words of a paper with one blank between them, without the feet of the pages.</summary>
    public static async Task<string> WordsAsync(string file) => OneLine(await ReadAsync("pdftotext", file, "-"));

    /// <summary>One blank between words.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a program says about a file.</summary>
    public static async Task<string> ReadAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}
