using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SpatialPlan.Browser.Tests;

public sealed partial class MapPageTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string, int> Views => new() { { "ky", 1440 }, { "ru", 1440 }, { "en", 1440 }, { "ky", 390 }, { "ru", 390 }, { "en", 390 } };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_map_is_drawn_with_its_list_of_layers_and_legend(string language, int width)
    {
        await using var view = await browser.OpenAsync($"/?lang={language}", width);
        await view.DrawnAsync();
        Assert.True(await view.ColoursAsync() > 5);
        await OpenPanelAsync(view.Page);
        Assert.Equal(7, await view.Page.Locator(".layers > li").CountAsync());
        Assert.True(await view.Page.Locator("[data-layer=hazards] .legend li").First.IsVisibleAsync());
        Assert.DoesNotContain("map.", await view.Page.Locator(".panel").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(language, await view.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.False(await view.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_click_on_a_parcel_leads_to_its_page_with_restrictions(string language, int width)
    {
        await using var view = await browser.OpenAsync($"/?lang={language}#16/41.14385/75.59542", width);
        await view.DrawnAsync();
        await ClickParcelAsync(view.Page);
        await view.Page.Locator(".sheet a.button").ClickAsync();
        await view.Page.WaitForURLAsync(ParcelAddress());
        await view.DrawnAsync();
        Assert.True(await view.ColoursAsync() > 3);
        Assert.True(await view.Page.Locator(".verdict .say").IsVisibleAsync());
        Assert.True(await view.Page.Locator(".unchecked").IsVisibleAsync());
        Assert.Equal(language, await view.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.False(await view.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }

    [Fact]
    public async Task Layers_stand_in_the_address_and_the_back_button_brings_them_back()
    {
        await using var view = await browser.OpenAsync("/?lang=en", 1440);
        await view.DrawnAsync();
        await view.Page.Locator("[data-layer=zones] input[type=checkbox]").CheckAsync();
        await view.Page.WaitForURLAsync(url => url.Contains("zones", StringComparison.Ordinal));
        await view.Page.Locator("[data-layer=land-category] input[type=checkbox]").CheckAsync();
        Assert.False(await view.Page.Locator("[data-layer=land-kind] input[type=checkbox]").IsCheckedAsync());
        await view.Page.WaitForURLAsync(url => url.Contains("land-category", StringComparison.Ordinal));
        await view.Page.GoBackAsync();
        await Assertions.Expect(view.Page.Locator("[data-layer=land-category] input[type=checkbox]")).Not.ToBeCheckedAsync();
        await Assertions.Expect(view.Page.Locator("[data-layer=zones] input[type=checkbox]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_language_changes_and_the_view_stays()
    {
        await using var view = await browser.OpenAsync("/?lang=ky#15.50/41.14385/75.59542/hazards", 1440);
        await view.DrawnAsync();
        await view.Page.Locator(".languages a[lang=ru]").ClickAsync();
        await view.DrawnAsync();
        Assert.Equal("ru", await view.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("#15.50/41.14385/75.59542/hazards", view.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_alone_finds_a_parcel()
    {
        await using var view = await browser.OpenAsync("/?lang=en#17/41.14385/75.59542", 1440);
        await view.DrawnAsync();
        await view.Page.Locator("#map .canvas").FocusAsync();
        await view.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(view.Page.Locator(".sheet")).ToBeVisibleAsync();
        await view.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(view.Page.Locator(".sheet")).ToBeHiddenAsync();
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task No_page_breaks_a_rule_of_accessibility(string language, int width)
    {
        foreach (var path in new[] { "/", "/parcels/1", "/parcels/2", "/about" })
        {
            await using var view = await browser.OpenAsync($"{path}?lang={language}", width);
            if (path != "/about")
            {
                await view.DrawnAsync();
            }

            Assert.Empty(await view.BrokenRulesAsync());
        }
    }

    private static async Task OpenPanelAsync(IPage page)
    {
        if (await page.Locator(".panel-toggle").GetAttributeAsync("aria-expanded") == "false")
        {
            await page.Locator(".panel-toggle").ClickAsync();
        }
    }

    private static async Task ClickParcelAsync(IPage page)
    {
        var box = (await page.Locator("#map .canvas").BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await Assertions.Expect(page.Locator(".sheet a.button")).ToBeVisibleAsync();
    }

    [GeneratedRegex("/parcels/\\d+")]
    private static partial Regex ParcelAddress();
}
