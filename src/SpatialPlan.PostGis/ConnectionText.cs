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

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            throw new ArgumentException("The address of the database is not a postgres:// address.", nameof(text));
        }

        var user = address.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = address.Host.Length == 0 ? "localhost" : address.Host,
            Port = address.Port < 0 ? 5432 : address.Port,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            Username = user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]),
            Password = user.Length < 2 ? null : Uri.UnescapeDataString(user[1]),
        };
    }
}
