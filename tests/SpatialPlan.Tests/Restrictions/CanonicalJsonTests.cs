using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Tests.Restrictions;

public sealed class CanonicalJsonTests
{
    /// <summary>The number examples of RFC 8785, appendix B: the bits of a double and how it is written.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    public void Numbers_are_written_as_the_standard_says(ulong bits, string expected) =>
        Assert.Equal(expected, CanonicalJson.Number(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void Members_are_sorted_by_utf16_and_texts_have_the_fewest_escapes() =>
        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji\",\"\ufb33\":\"Hebrew\"}",
            CanonicalJson.Of(Encoding.UTF8.GetBytes("""{ "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew", "1": "One", "\ud83d\ude00": "Emoji", "\u00f6": "Latin Small Letter O With Diaeresis" }""")));

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":{\"b\":1,\"\\u0062\":2}}")]
    [InlineData("[1e999]")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("[1,]")]
    [InlineData("[NaN]")]
    [InlineData("")]
    [InlineData("{} {}")]
    public void What_has_no_one_meaning_is_refused(string json) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Every_finite_number_reads_back_as_itself()
    {
        var random = new Random(785);
        for (var i = 0; i < 200_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value) && value != 0)
            {
                Assert.Equal(value, double.Parse(CanonicalJson.Number(value), CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public void Order_of_members_and_space_change_nothing_and_the_canonical_text_is_its_own()
    {
        var random = new Random(42);
        for (var i = 0; i < 500; i++)
        {
            var value = RandomValue(random, 0)!;
            var canonical = CanonicalJson.Of(Encoding.UTF8.GetBytes(value.ToJsonString()));
            Assert.Equal(canonical, CanonicalJson.Of(Encoding.UTF8.GetBytes(Shuffled(random, value)!.ToJsonString(Spaced))));
            Assert.Equal(canonical, CanonicalJson.Of(Encoding.UTF8.GetBytes(canonical)));
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(canonical)), canonical);
        }
    }

    private static readonly JsonSerializerOptions Spaced = new() { WriteIndented = true };

    private static JsonNode? RandomValue(Random random, int depth) => random.Next(depth > 3 ? 4 : 6) switch
    {
        0 => JsonValue.Create(Math.ScaleB(random.NextDouble() - 0.5, random.Next(-60, 60))),
        1 => JsonValue.Create(random.Next(-1000, 1000)),
        2 => JsonValue.Create(RandomText(random)),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 => new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => RandomValue(random, depth + 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(8)).Select(i => KeyValuePair.Create(RandomText(random) + i, RandomValue(random, depth + 1)))),
    };

    private static string RandomText(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "aZ0\"\\\n\u0001өүңЖ😀/<".EnumerateRunes().ElementAt(random.Next(13)).ToString()));

    private static JsonNode? Shuffled(Random random, JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.OrderBy(_ => random.Next()).Select(member => KeyValuePair.Create(member.Key, Shuffled(random, member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => Shuffled(random, item))]),
        _ => value?.DeepClone(),
    };
}
