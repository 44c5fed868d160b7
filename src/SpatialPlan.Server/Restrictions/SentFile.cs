using Microsoft.AspNetCore.Http.Features;

namespace SpatialPlan.Server.Restrictions;

/// <summary>Reads the one file of a request: its body, or the part <c>file</c> of a form. Nothing is written to a disk and nothing is kept.</summary>
internal static class SentFile
{
    private const string Part = "file";

    /// <summary>Reads as far as the limit allows; the server's own limit for other requests is smaller.</summary>
    /// <returns>What a problem names it, <c>body</c> or the name of the part; the bytes; a problem when there is no file to read.</returns>
    public static async Task<(string Name, byte[] Bytes, IResult? Refusal)> ReadAsync(HttpContext context, int mostBytes, CancellationToken cancellation)
    {
        var request = context.Request;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // A form has some lines around its file.
            size.MaxRequestBodySize = mostBytes + 4_096L;
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            return (Part, [], Problems.BadValue(context, "Content-Encoding", request.Headers.ContentEncoding, "verify.expected-file"));
        }

        return request.HasFormContentType
            ? await FromFormAsync(context, mostBytes, cancellation)
            : ("body", await ReadAsync(request.Body, cancellation), null);
    }

    private static async Task<(string Name, byte[] Bytes, IResult? Refusal)> FromFormAsync(HttpContext context, int mostBytes, CancellationToken cancellation)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(new FormOptions { MemoryBufferThreshold = mostBytes + 4_096, MultipartBodyLengthLimit = mostBytes }, cancellation);
            if (form.Files.GetFile(Part) is not { Length: > 0 } file)
            {
                return (Part, [], Problems.BadValue(context, Part, null, "verify.expected-file"));
            }

            await using var content = file.OpenReadStream();
            return (Part, await ReadAsync(content, cancellation), null);
        }
        catch (InvalidDataException)
        {
            // A form that is no form, or a part larger than the limit.
            return (Part, [], Problems.BadValue(context, Part, null, "verify.expected-file"));
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
