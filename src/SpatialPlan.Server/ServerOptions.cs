using System.ComponentModel.DataAnnotations;

namespace SpatialPlan.Server;

/// <summary>
/// The settings of the server: section <c>SpatialPlan</c> of the configuration, <c>SpatialPlan__Name</c> in the environment,
/// <c>--SpatialPlan:Name</c> on the command line. The address of the database comes from the environment alone, for it may hold a password.
/// Where the server listens is told by <c>--urls</c>.
/// </summary>
public sealed class ServerOptions
{
    /// <summary>Connections to the database at most. A request that gets none within <see cref="WaitForConnectionSeconds"/> is answered 503.</summary>
    [Range(1, 200)]
    public int DatabaseConnections { get; init; } = 16;

    /// <summary>How long a request waits for a connection to the database, seconds.</summary>
    [Range(1, 60)]
    public int WaitForConnectionSeconds { get; init; } = 5;

    /// <summary>How long a query may run, seconds.</summary>
    [Range(1, 120)]
    public int StatementTimeoutSeconds { get; init; } = 10;

    /// <summary>How long a browser may show a tile without asking again, seconds.</summary>
    [Range(0, 86_400)]
    public int TileMaxAgeSeconds { get; init; } = 60;

    /// <summary>Clients connected at the same time at most.</summary>
    [Range(1, 100_000)]
    public int ConcurrentConnections { get; init; } = 2_000;

    /// <summary>The largest body a request may have, bytes.</summary>
    [Range(0, 100_000_000)]
    public int RequestBodyBytes { get; init; } = 65_536;

    /// <summary>The largest shape sent to be checked, bytes.</summary>
    [Range(1_000, 8_000_000)]
    public int CheckBodyBytes { get; init; } = 1_000_000;

    /// <summary>The most vertices a shape sent to be checked may have.</summary>
    [Range(4, 100_000)]
    public int CheckVertices { get; init; } = 10_000;

    /// <summary>The largest area a shape sent to be checked may have, square kilometres.</summary>
    [Range(1, 20_000)]
    public int CheckSquareKilometres { get; init; } = 1_000;

    /// <summary>The most parcels that a list to be checked may have.</summary>
    [Range(1, 5_000)]
    public int ListParcels { get; init; } = 500;

    /// <summary>The most parcels whose extracts are printed in one file.</summary>
    [Range(1, 500)]
    public int ListPapers { get; init; } = 50;

    /// <summary>The longest list of parcels sent to be checked, bytes.</summary>
    [Range(1_000, 8_000_000)]
    public int ListBytes { get; init; } = 500_000;

    /// <summary>The largest file sent to be verified, bytes.</summary>
    [Range(10_000, 64_000_000)]
    public int VerifyBodyBytes { get; init; } = 8_000_000;

    /// <summary>How long the printing of a paper may take, waiting for its turn included, seconds.</summary>
    [Range(1, 120)]
    public int PaperSeconds { get; init; } = 60;

    /// <summary>How much longer the printing of several extracts in one file may take for each extract after the first, seconds.</summary>
    [Range(1, 60)]
    public int PaperSecondsPerSheet { get; init; } = 3;

    /// <summary>How many papers are printed at the same time; others wait their turn.</summary>
    [Range(1, 16)]
    public int PapersAtOnce { get; init; } = 2;

    /// <summary>The Python that has WeasyPrint, with its full path.</summary>
    [Required]
    public string PaperPython { get; init; } = "/usr/bin/python3";

    /// <summary>The address under which the site is reached from outside, <c>https://plan.example.kg</c>, for codes on paper; empty: the one the request came to.</summary>
    [RegularExpression("^(https?://[^/?#\\s]+)?$")]
    public string PublicAddress { get; init; } = "";

    /// <summary>How long a client may take to send the head of its request, seconds.</summary>
    [Range(1, 120)]
    public int RequestHeadSeconds { get; init; } = 10;

    /// <summary>A client slower than this is let go after <see cref="GraceSeconds"/>, bytes per second.</summary>
    [Range(1, 1_000_000)]
    public int BytesPerSecond { get; init; } = 240;

    /// <summary>How long a slow client is suffered, seconds.</summary>
    [Range(1, 120)]
    public int GraceSeconds { get; init; } = 5;

    /// <summary>The address of the database, from <c>SPATIALPLAN_DATABASE</c>; never logged.</summary>
    internal string Database { get; private set; } = "";

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="InvalidOperationException">A setting is unknown, out of its range, or the database is not named.</exception>
    public static ServerOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = configuration.GetSection("SpatialPlan").Get<ServerOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new ServerOptions();
        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true))
        {
            throw new InvalidOperationException("Wrong settings: " + string.Join(" ", faults.Select(fault => fault.ErrorMessage)));
        }

        options.Database = configuration["SPATIALPLAN_DATABASE"] is { Length: > 0 } address
            ? address
            : throw new InvalidOperationException("No database is named: put the address of a PostGIS into SPATIALPLAN_DATABASE, or start the server with ./spatialplan up.");
        return options;
    }
}
