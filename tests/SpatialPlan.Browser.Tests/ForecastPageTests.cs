using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SpatialPlan.Server.Tests;

namespace SpatialPlan.Browser.Tests;

public sealed partial class ForecastPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Path = $"/municipalities/{KeptSample.Municipality}/forecast";

    public static TheoryData<string, int> Views => new() { { "ky", 1440 }, { "ru", 1440 }, { "en", 1440 }, { "ky", 390 }, { "ru", 390 }, { "en", 390 } };

    public Task InitializeAsync() => KeptSample.KeepAsync(browser.Server);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_charts_are_drawn_within_the_page_and_no_rule_of_accessibility_is_broken(string language, int width)
    {
        await using var view = await OpenAsync($"?lang={language}", width);
        foreach (var chart in new[] { "population", "demand", "tornado" })
        {
            Assert.True(await view.Page.Locator($".plot.drawn[data-chart={chart}] svg path, .plot.drawn[data-chart={chart}] svg rect").CountAsync() > 5, chart);
        }

        Assert.True(await view.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        foreach (var summary in await view.Page.Locator("#result summary").AllAsync())
        {
            await summary.ClickAsync();
        }

        Assert.Empty(await view.BrokenRulesAsync());
    }

    [Fact]
    public async Task A_slider_changes_the_answer_the_address_and_the_tables_without_a_new_page()
    {
        await using var view = await OpenAsync("?lang=en", 1440);
        var before = await TotalAsync(view.Page);
        await view.Page.EvaluateAsync("window.same = true");
        var slide = view.Page.Locator(".slider:has(input[name='set.housing.plot_square_metres']) input[type=range]");
        await slide.FocusAsync();
        await view.Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(view.Page.Locator("#result .tried-note")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 20_000 });
        Assert.True(await TotalAsync(view.Page) < before);
        Assert.Contains("set.housing.plot_square_metres=600", view.Page.Url, StringComparison.Ordinal);
        Assert.Equal("600", await view.Page.Locator("input[name='set.housing.plot_square_metres']").InputValueAsync());
        Assert.True(await view.Page.EvaluateAsync<bool>("window.same"));
        Assert.Equal("set.housing.plot_square_metres", await view.Page.EvaluateAsync<string>("document.activeElement.closest('.slider').querySelector('input[type=number]').name"));
        await view.Page.ReloadAsync();
        Assert.True(await TotalAsync(view.Page) < before);
    }

    [Fact]
    public async Task The_keyboard_alone_chooses_a_scenario_and_opens_a_table()
    {
        await using var view = await OpenAsync("?lang=en", 1440);
        var before = await TotalAsync(view.Page);
        await view.Page.Locator("input[name=scenario][value=base]").FocusAsync();
        await view.Page.Keyboard.PressAsync("ArrowDown");
        await view.Page.Keyboard.PressAsync("ArrowDown");
        await view.Page.WaitForURLAsync(url => url.Contains("scenario=high", StringComparison.Ordinal), new PageWaitForURLOptions { Timeout = 20_000 });
        Assert.True(await TotalAsync(view.Page) > before);
        await view.Page.Locator("#result summary").First.FocusAsync();
        await view.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(view.Page.Locator("#table-population")).ToBeAttachedAsync();
        await Assertions.Expect(view.Page.Locator("#result details[open] table").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_value_out_of_range_is_named_and_the_answer_before_stays()
    {
        await using var view = await OpenAsync("?lang=en", 1440);
        var before = await TotalAsync(view.Page);
        await view.Page.Locator("input[name='set.housing.plot_square_metres']").FillAsync("5000");
        await Assertions.Expect(view.Page.Locator("input[name='set.housing.plot_square_metres']:invalid")).ToHaveCountAsync(1);
        await view.Page.WaitForTimeoutAsync(600);
        Assert.Equal(before, await TotalAsync(view.Page));
        Assert.DoesNotContain("5000", view.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_does_not_load_what_the_charts_need()
    {
        await using var view = await browser.OpenAsync("/?lang=en", 1440);
        await view.DrawnAsync();
        var loaded = await view.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => entry.name)");
        Assert.DoesNotContain(loaded, name => name.Contains("forecast", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Land_given_out_is_seen_on_the_map_and_in_tables(string language, int width)
    {
        await using var view = await browser.OpenAsync($"/municipalities/{KeptSample.Municipality}/allocation?lang={language}", width);
        await Assertions.Expect(view.Page.Locator("#map .canvas canvas").First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 30_000 });
        Assert.True(await view.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Assert.True(await view.Page.Locator("section[aria-labelledby=h-balance] tbody tr").CountAsync() > 5);
        Assert.Empty(await view.BrokenRulesAsync());
    }

    private async Task<WatchedPage> OpenAsync(string query, int width)
    {
        var view = await browser.OpenAsync(Path + query, width);
        await view.Page.WaitForSelectorAsync("#result[data-ready]", new PageWaitForSelectorOptions { Timeout = 20_000 });
        return view;
    }

    private static async Task<double> TotalAsync(IPage page) =>
        double.Parse(Number().Match(await page.Locator(".headline strong").First.InnerTextAsync()).Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.GetCultureInfo("en-GB"));

    [GeneratedRegex(@"[\d,]+\.\d+")]
    private static partial Regex Number();
}
