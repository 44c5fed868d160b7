using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace SpatialPlan.Server.Restrictions;

/// <summary>What somebody filled into a form of the page of checks.</summary>
/// <param name="Text">The text of the field, or of the file when one was chosen.</param>
/// <param name="On">The day asked for as it was written; null when the form has none.</param>
/// <param name="Format">The form of the answer; null: a page.</param>
internal sealed record CheckForm(string Text, string? On, string? Format)
{
    private const int RoomForTheRest = 20_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the form of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="field">The field the text stands in.</param>
    /// <param name="mostBytes">The longest text.</param>
    /// <param name="cancellation">The reader went away.</param>
    /// <returns>The form, or the key of the text that says why it cannot be read.</returns>
    public static async Task<(CheckForm? Form, string? Refusal)> ReadAsync(HttpRequest request, string field, int mostBytes, CancellationToken cancellation)
    {
        ShapeCheck.Allow(request, (2L * mostBytes) + RoomForTheRest);
        try
        {
            var limits = new FormOptions { ValueCountLimit = 16, ValueLengthLimit = mostBytes, MultipartBodyLengthLimit = mostBytes, MultipartBoundaryLengthLimit = 200 };
            var form = request.HasFormContentType ? await request.ReadFormAsync(limits, cancellation) : throw new NotSupportedException();
            var text = form.Files.GetFile("file") is { Length: > 0 } file ? await ReadFileAsync(file, cancellation) : form[field].ToString();
            return (new CheckForm(text, form["on"], form["format"]), null);
        }
        catch (InvalidDataException)
        {
            return (null, "check.too-long");
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, "check.too-long");
        }
        catch (DecoderFallbackException)
        {
            return (null, "check.not-utf-8");
        }
        catch (NotSupportedException)
        {
            return (null, "check.not-a-form");
        }
    }

    /// <summary>The day asked for; today when the form has none; null when it cannot be read.</summary>
    public DateOnly? Day(TimeProvider clock) => string.IsNullOrEmpty(On) ? Asked.Today(clock) : Asked.TryDay(On, out var day) ? day : null;

    private static async Task<string> ReadFileAsync(IFormFile file, CancellationToken cancellation)
    {
        await using var stream = file.OpenReadStream();
        using var reader = new StreamReader(stream, StrictUtf8);
        return await reader.ReadToEndAsync(cancellation);
    }
}
