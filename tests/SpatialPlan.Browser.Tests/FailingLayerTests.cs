using Microsoft.Playwright;

namespace SpatialPlan.Browser.Tests;

public sealed class FailingLayerTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("ky", 1440, "Коркунуч зоналары")]
    [InlineData("ru", 390, "Зоны опасности")]
    [InlineData("en", 1440, "Hazard zones")]
    public async Task A_layer_that_does_not_load_is_named_on_the_map_and_never_looks_like_free_land(string language, int width, string layer)
    {
        var view = await browser.OpenAsync("/about", width);
        await view.Page.RouteAsync("**/tiles/hazards/**", route => route.FulfillAsync(new RouteFulfillOptions { Status = 500 }));
        await view.Page.GotoAsync(new Uri(browser.Server.Address, $"/?lang={language}#16/41.14385/75.59542").ToString());
        await Assertions.Expect(view.Page.Locator("#map .failing")).ToContainTextAsync(layer, new LocatorAssertionsToContainTextOptions { Timeout = 20_000 });
        await view.KeepPictureAsync($"failing-{language}-{width}");
        Assert.Empty(await view.BrokenRulesAsync());
        // The failing tiles are errors on the console, as they should be.
        await view.Page.Context.CloseAsync();
    }
}
