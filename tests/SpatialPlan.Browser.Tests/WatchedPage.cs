using Microsoft.Playwright;

namespace SpatialPlan.Browser.Tests;

/// <summary>A page and everything that went wrong on it.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> faults = [];

    public WatchedPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Waits until everything in view is drawn.</summary>
    public async Task DrawnAsync() => await Page.WaitForSelectorAsync("#map[data-drawn]", new PageWaitForSelectorOptions { Timeout = 20_000 });

    /// <summary>How many different colours the canvases of the map hold; 0 or 1 is an empty map.</summary>
    public async Task<int> ColoursAsync() => await Page.EvaluateAsync<int>(
        """
        () => {
          const colours = new Set();
          for (const canvas of document.querySelectorAll('#map .canvas canvas')) {
            if (canvas.width === 0 || canvas.height === 0) continue;
            const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            for (let i = 0; i < data.length; i += 4 * 97) if (data[i + 3] > 0) colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
          }
          return colours.size;
        }
        """);

    /// <summary>Keeps a picture of the whole page for people, in the folder that SPATIALPLAN_SCREENSHOTS names; without one, none.</summary>
    public async Task KeepPictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SPATIALPLAN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    /// <summary>The rules of WCAG A and AA that the page breaks, by axe-core.</summary>
    public async Task<string[]> BrokenRulesAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(AxeFile()));
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
              .map(rule => `${rule.id}: ${rule.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary).join(' | ')}`)
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(faults);
    }

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            faults.Add(text);
        }
    }

    private static string AxeFile()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(here.FullName, "SpatialPlan.sln")))
        {
            here = here.Parent ?? throw new InvalidOperationException("The tests do not lie in the project.");
        }

        return Path.Combine(here.FullName, "src", "SpatialPlan.Map", "node_modules", "axe-core", "axe.min.js");
    }
}
