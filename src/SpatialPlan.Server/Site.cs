using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Tiles;
using SpatialPlan.Server.Forecasts;
using SpatialPlan.Server.Map;
using SpatialPlan.Server.Paper;
using SpatialPlan.Server.Restrictions;
using SpatialPlan.Server.Tiles;

namespace SpatialPlan.Server;

/// <summary>What surrounds every endpoint: limits, headers, compression, errors, the database and the files.</summary>
internal static class Site
{
    /// <summary>Letters of our languages stand in pages and answers as themselves; what could end a script or an attribute is escaped.</summary>
    public static JavaScriptEncoder Letters { get; } = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.Cyrillic, UnicodeRanges.GeneralPunctuation, UnicodeRanges.SuperscriptsandSubscripts);

    public static void AddSite(this WebApplicationBuilder builder, ServerOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new Database(ReadingOnly(options)));
        builder.Services.AddSingleton(TileLayers.ReadFolder(Path.Combine(AppContext.BaseDirectory, "tiles", "layers")));
        builder.Services.AddSingleton<TileReader>();
        builder.Services.AddSingleton<AssetVersions>();
        builder.Services.AddSingleton<ExtractArchive>();
        builder.Services.AddSingleton<ForecastDesk>();
        builder.Services.AddSingleton<PdfPrinter>();
        builder.Services.AddSingleton<PaperStyle>();
        builder.Services.AddOpenApi("v1", RestrictionApi.Describe);
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.Cyrillic, UnicodeRanges.GeneralPunctuation, UnicodeRanges.SuperscriptsandSubscripts));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = Letters);
        builder.Services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "text/csv", "application/json", "application/problem+json", "application/geo+json", "image/svg+xml", "application/manifest+json", TileTypes.VectorTile];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Problems.HandleFaultAsync, SuppressDiagnosticsCallback = Problems.IsExpected });
        app.UseStatusCodePages(Problems.HandleEmptyAsync);
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = AssetVersions.SetCaching });
        app.UseRouting();
    }

    /// <summary>A session that cannot write, whatever its role may do, and whose queries end.</summary>
    private static string ReadingOnly(ServerOptions options)
    {
        var settings = ConnectionText.Read(options.Database);
        settings.MaxPoolSize = options.DatabaseConnections;
        settings.Timeout = options.WaitForConnectionSeconds;
        settings.CommandTimeout = options.StatementTimeoutSeconds + 5;
        settings.ApplicationName = "spatialplan-server";
        settings.Options = $"{settings.Options} -c default_transaction_read_only=on -c statement_timeout={options.StatementTimeoutSeconds}s -c jit=off".TrimStart();
        return settings.ConnectionString;
    }

    private static void Limit(KestrelServerOptions kestrel, ServerOptions options)
    {
        var rate = new MinDataRate(options.BytesPerSecond, TimeSpan.FromSeconds(options.GraceSeconds));
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = options.ConcurrentConnections;
        kestrel.Limits.MaxRequestBodySize = options.RequestBodyBytes;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(options.RequestHeadSeconds);
        kestrel.Limits.MinRequestBodyDataRate = rate;
        kestrel.Limits.MinResponseDataRate = rate;
    }
}
