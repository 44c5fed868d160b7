using Npgsql;

namespace SpatialPlan.PostGis.Tests;

public sealed class ConnectionTextTests
{
    [Fact]
    public void An_address_is_read_with_what_it_demands()
    {
        var read = ConnectionText.Read("postgres://planner:p%40ss@db.example:5433/land?sslmode=verify-full");
        Assert.Equal(("db.example", 5433, "land", "planner", "p@ss", SslMode.VerifyFull), (read.Host, read.Port, read.Database, read.Username, read.Password, read.SslMode));
    }

    [Fact]
    public void The_socket_form_is_read()
    {
        var read = ConnectionText.Read("postgresql://planner@/land?host=/run/postgresql");
        Assert.Equal(("/run/postgresql", "land", "planner"), (read.Host, read.Database, read.Username));
    }

    [Fact]
    public void The_keyword_form_is_read() => Assert.Equal("land", ConnectionText.Read("Host=localhost;Database=land").Database);

    [Theory]
    [InlineData("postgres://planner:secret@localhost/land?sslcert=x")]
    [InlineData("nonsense secret")]
    public void What_is_not_understood_is_refused_without_repeating_a_secret(string text) =>
        Assert.DoesNotContain("secret", Assert.Throws<ArgumentException>(() => ConnectionText.Read(text)).Message, StringComparison.Ordinal);
}
