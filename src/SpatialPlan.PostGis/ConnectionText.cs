using Npgsql;

namespace SpatialPlan.PostGis;

/// <summary>Reads the two ways in which people write where a PostgreSQL is.</summary>
public static class ConnectionText
{
    /// <summary>Reads <c>Host=..;Database=..</c> or <c>postgres://user:password@host:port/database</c>.</summary>
    /// <exception cref="ArgumentException">The text is neither; the message does not repeat it, for it may hold a password.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
        {
            return new NpgsqlConnectionStringBuilder(text);
        }

        // The socket form leaves the host out: postgres://user@/database?host=/run/postgresql.
        if (!Uri.TryCreate(text.Replace("@/", "@localhost/", StringComparison.Ordinal), UriKind.Absolute, out var address))
        {
            throw new ArgumentException("The address of the database is not a postgres:// address.", nameof(text));
        }

        var user = address.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host.Length == 0 ? "localhost" : address.Host,
            Port = address.Port < 0 ? 5432 : address.Port,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            Username = user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]),
            Password = user.Length < 2 ? null : Uri.UnescapeDataString(user[1]),
        };
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Apply(settings, Uri.UnescapeDataString(pair.Split('=')[0]), Uri.UnescapeDataString(pair.Contains('=', StringComparison.Ordinal) ? pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..] : ""));
        }

        return settings;
    }

    /// <summary>What an address asks for after its question mark; dropping a demand for encryption silently would be worse than refusing it.</summary>
    private static void Apply(NpgsqlConnectionStringBuilder settings, string key, string value)
    {
        switch (key)
        {
            case "host":
                settings.Host = value;
                break;
            case "port" when int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var port):
                settings.Port = port;
                break;
            case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode):
                settings.SslMode = mode;
                break;
            case "sslrootcert":
                settings.RootCertificate = value;
                break;
            case "application_name":
                settings.ApplicationName = value;
                break;
            default:
                throw new ArgumentException($"The address of the database has the option '{key}', which is not understood; write it as Host=..;Port=..;Database=.. instead.", nameof(settings));
        }
    }
}
