using System.Net;

namespace SpatialPlan.Server.Tests;

public sealed class PageTests(RunningServer server) : IClassFixture<RunningServer>
{
    public static TheoryData<string> Pages => ["/", "/about", "/parcels/1", "/parcels/2"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_in_kyrgyz_unless_another_language_is_asked_for(string path)
    {
        foreach (var (query, language) in new[] { ("", "ky"), ("?lang=ru", "ru"), ("?lang=en", "en") })
        {
            var (answer, page) = await PageAsync(path + query);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
            Assert.Contains("<h1", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_language_asked_for_is_remembered()
    {
        var (answer, _) = await PageAsync("/about?lang=ru");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("lang=ru;", cookie, StringComparison.Ordinal);
        var (_, page) = await PageAsync("/about", cookie.Split(';')[0]);
        Assert.Contains("<html lang=\"ru\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_runs_only_scripts_of_this_server(string path)
    {
        var (answer, _) = await PageAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task What_was_not_looked_at_stands_before_what_was_found()
    {
        var (_, page) = await PageAsync("/parcels/2?lang=en");
        var unchecked_ = page.IndexOf("What could not be checked", StringComparison.Ordinal);
        Assert.InRange(unchecked_, 0, page.IndexOf("About the plot", StringComparison.Ordinal));
        Assert.Contains("class=\"verdict incomplete\"", page, StringComparison.Ordinal);
        Assert.Contains("There is no zoning plan for this land", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_act_confirms_is_marked()
    {
        var (_, page) = await PageAsync("/parcels/1?lang=en");
        Assert.Contains("not confirmed", page, StringComparison.Ordinal);
        Assert.Contains("maximum storeys", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_name_is_shown_as_text()
    {
        var (_, page) = await PageAsync("/parcels/3");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_is_told_in_a_page_what_is_wrong()
    {
        var (answer, page) = await PageAsync("/parcels/%3Cscript%3E?lang=en");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_a_problem_for_programs_and_a_page_for_readers()
    {
        using var answer = await server.Client.GetAsync("/no/such/thing");
        await Problem.AssertAsync(answer, HttpStatusCode.NotFound, "not-found", "path");
        var (page, _) = await PageAsync("/no/such/thing");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Another_method_is_refused()
    {
        using var content = new StringContent("{}");
        using var answer = await server.Client.PostAsync("/parcels/1", content);
        await Problem.AssertAsync(answer, HttpStatusCode.MethodNotAllowed, "bad-request");
    }

    [Fact]
    public async Task The_look_of_the_map_is_served()
    {
        using var answer = await server.Client.GetAsync("/map/style.json");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        var look = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        foreach (var layer in look.GetProperty("layers").EnumerateArray())
        {
            Assert.True(look.GetProperty("sources").TryGetProperty(layer.GetProperty("source").GetString()!, out _));
        }
    }

    private async Task<(HttpResponseMessage Answer, string Page)> PageAsync(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        var answer = await server.Client.SendAsync(request);
        return (answer, await answer.Content.ReadAsStringAsync());
    }
}
