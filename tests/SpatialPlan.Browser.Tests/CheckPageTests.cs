using Microsoft.Playwright;

namespace SpatialPlan.Browser.Tests;

public sealed class CheckPageTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>About 100 m by 100 m inside the small municipality, on the mudflow.</summary>
    private const string Corners = "41.1442 75.5948\n41.1442 75.5959\n41.1435 75.5959\n41.1435 75.5948";

    public static TheoryData<string, int> Views => MapPageTests.Views;

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Pasted_corners_are_answered_without_touching_the_map_in_every_language_and_width(string language, int width)
    {
        await using var view = await browser.OpenAsync($"/check?lang={language}", width);
        await view.DrawnAsync();
        await AssertSoundAsync(view, language, $"check-{language}-{width}");
        await view.Page.Locator("#shape").FillAsync(Corners);
        await view.Page.Locator("form[action='/check/shape'] button[type=submit]").FocusAsync();
        await view.Page.Keyboard.PressAsync("Enter");
        await view.Page.WaitForURLAsync("**/check/shape");
        await view.DrawnAsync();
        await view.KeepPictureAsync($"shape-{language}-{width}");
        Assert.True(await view.Page.Locator(".verdict .say").IsVisibleAsync());
        Assert.True(await view.Page.Locator(".unchecked").IsVisibleAsync());
        Assert.Equal(1, await view.Page.Locator(".card").CountAsync());
        Assert.Empty(await view.BrokenRulesAsync());
        Assert.False(await view.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_list_of_codes_is_answered_row_by_row(string language, int width)
    {
        await using var view = await browser.OpenAsync($"/check?lang={language}", width);
        await view.Page.Locator("#codes").FillAsync("4-22-01-0046-0012\n4-22-99-0000-0001");
        await view.Page.Locator("form[action='/check/parcels'] button[type=submit]").ClickAsync();
        await view.Page.WaitForURLAsync("**/check/parcels");
        await view.Page.Locator(".sum").WaitForAsync();
        await view.KeepPictureAsync($"list-{language}-{width}");
        Assert.Equal(2, await view.Page.Locator("tbody tr").CountAsync());
        Assert.Equal("4-22-01-0046-0012", await view.Page.Locator("tbody tr a").First.InnerTextAsync());
        await AssertSoundAsync(view, language, null);
    }

    [Theory]
    [InlineData("ky", 1440)]
    [InlineData("ru", 390)]
    public async Task A_refused_shape_stays_in_its_field_beside_the_reason(string language, int width)
    {
        var view = await browser.OpenAsync($"/check?lang={language}", width);
        await view.Page.Locator("#shape").FillAsync("41.1424 75.5935\nhello");
        await view.Page.Locator("form[action='/check/shape'] button[type=submit]").ClickAsync();
        await view.Page.WaitForURLAsync("**/check/shape");
        Assert.Contains("hello", await view.Page.Locator("#shape-problem").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("41.1424 75.5935\nhello", await view.Page.Locator("#shape").InputValueAsync());
        Assert.Empty(await view.BrokenRulesAsync());
        await view.KeepPictureAsync($"refused-{language}-{width}");
        // The status of the refusal is an error on the console, as it should be.
        await view.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_shape_drawn_on_the_map_is_what_is_sent()
    {
        await using var view = await browser.OpenAsync("/check?lang=en", 1440, 1200);
        await view.DrawnAsync();
        await view.Page.Locator("button.draw").ClickAsync();
        var map = view.Page.Locator("#map .canvas");
        foreach (var (x, y) in new[] { (200, 200), (320, 200), (320, 300) })
        {
            await map.ClickAsync(new LocatorClickOptions { Position = new Position { X = x, Y = y }, Delay = 30 });
            await view.Page.WaitForTimeoutAsync(400);
        }

        await map.DblClickAsync(new LocatorDblClickOptions { Position = new Position { X = 200, Y = 300 } });
        await Assertions.Expect(view.Page.Locator("#shape")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^\\{\"type\":\"Polygon\""));
        await view.Page.Locator("form[action='/check/shape'] button[type=submit]").ClickAsync();
        await view.Page.WaitForURLAsync("**/check/shape");
        Assert.True(await view.Page.Locator(".verdict .say").IsVisibleAsync());
    }

    private static async Task AssertSoundAsync(WatchedPage view, string language, string? picture)
    {
        if (picture is not null)
        {
            await view.KeepPictureAsync(picture);
        }

        Assert.Equal(language, await view.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(await view.BrokenRulesAsync());
        Assert.False(await view.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }
}
