using Npgsql;
using SpatialPlan.PostGis.Parcels;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Restrictions;

public sealed class StoredExtractTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>A day that is never before the real one, on which the queue becomes due.</summary>
    private static readonly DateOnly Later = new(2089, 12, 31);

    private static int next = 820;

    [Fact]
    public async Task A_stored_answer_is_shown_again_byte_for_byte_after_its_layer_has_changed()
    {
        var (ground, parcel) = await PrepareAsync(1_000_000);
        await ground.AddRestrictionAsync("hazard", "old", Square(1_000_000, 20));
        var document = await StoreAsync(ground, parcel, null);
        await ground.CloseAsync("old");
        await ground.AddRestrictionAsync("hazard", "fresh", Square(1_000_000, 50));

        var stored = await FindAsync(document.Hash);
        Assert.Equal(document, stored!.Document);
        Assert.True(stored.IsWhole);
        var shown = stored.Document.ToExtract();
        Assert.Equal("old", Assert.Single(shown.Restrictions).Restriction.Code);
        Assert.Equal(400, shown.Restrictions[0].AreaSquareMetres!.Value, 1e-6);
        Assert.Equal(document, ExtractDocument.Of(shown, ground.Municipality.Soate, shown.KnownAt!.Value));
    }

    [Fact]
    public async Task The_same_question_at_the_time_that_was_stored_gives_the_same_document()
    {
        var (ground, parcel) = await PrepareAsync(1_001_000);
        await ground.AddRestrictionAsync("water", "strip", Square(1_001_000, 20));
        var document = await StoreAsync(ground, parcel, null);
        await ground.CloseAsync("strip");
        var known = document.ToExtract().KnownAt!.Value;
        await using var snapshot = await Snapshot.OpenAsync(database.Database, CancellationToken.None);
        var again = await RestrictionReader.CheckAsync(snapshot, (await ParcelReader.FindByIdAsync(snapshot.Connection, parcel, Ground.On, known, CancellationToken.None))!, Ground.On, known, CancellationToken.None);
        Assert.Equal(document, ExtractDocument.Of(again, ground.Municipality.Soate, known));
    }

    [Fact]
    public async Task A_stored_answer_can_be_neither_changed_nor_removed_nor_forged()
    {
        var (ground, parcel) = await PrepareAsync(1_002_000);
        var document = await StoreAsync(ground, parcel, "A-1");
        foreach (var sql in new[]
        {
            $"update spatialplan.stored_extract set verdict = 'affected' where hash = '{document.Hash}'",
            $"update spatialplan.stored_extract set document = replace(document, 'clear', 'edge') where hash = '{document.Hash}'",
            $"delete from spatialplan.stored_extract where hash = '{document.Hash}'",
            "truncate spatialplan.stored_extract cascade",
            "update spatialplan.matter_extract set matter_id = matter_id + 1",
            "truncate spatialplan.recheck cascade",
            $"insert into spatialplan.stored_extract select (jsonb_populate_record(e, '{"{"}\"hash\": \"{new string('a', 64)}\"{"}"}')).* from spatialplan.stored_extract e limit 1",
        })
        {
            await Assert.ThrowsAsync<PostgresException>(() => database.RunAsync(sql));
        }

        Assert.Equal(document, (await FindAsync(document.Hash))!.Document);
    }

    [Fact]
    public async Task A_hash_that_was_never_given_is_not_found()
    {
        Assert.Null(await FindAsync(new string('0', 64)));
        Assert.Null(await FindAsync("' or true --"));
    }

    [Fact]
    public async Task Publishing_queues_the_open_matters_whose_land_it_meets_and_no_others()
    {
        var (ground, parcel) = await PrepareAsync(1_003_000);
        var far = await ground.AddParcelAsync(Square(1_053_000, 100), contour: "far");
        var open = await StoreAsync(ground, parcel, "open");
        await StoreAsync(ground, far, "far away");
        await StoreAsync(ground, parcel, null);
        var decided = await StoreAsync(ground, parcel, "decided long ago");
        await database.RunAsync($"update spatialplan.matter set closed_at = now() - interval '4 years', closed_by = 'test' where reference = 'decided long ago' and municipality_id = {ground.MunicipalityId}");

        await ground.AddRestrictionAsync("hazard", "near", Square(1_003_120, 10));
        Assert.Equal([open.Hash], await PendingAsync(ground));
        var result = Assert.Single(await RunAsync(ground));
        Assert.True(result.IsCurrent);
        Assert.Empty(await PendingAsync(ground));
        Assert.NotEqual(open.Hash, decided.Hash);
    }

    [Fact]
    public async Task Checking_again_tells_new_gone_changed_share_and_changed_state()
    {
        var (ground, parcel) = await PrepareAsync(1_004_000);
        await ground.AddRestrictionAsync("hazard", "shrinks", Square(1_004_000, 40));
        await ground.AddRestrictionAsync("water", "goes", Square(1_004_000, 40));
        await StoreAsync(ground, parcel, "R-1");

        await ground.CloseAsync("shrinks");
        await ground.AddRestrictionAsync("hazard", "shrinks", Square(1_004_000, 20));
        await ground.CloseAsync("goes");
        await ground.AddRestrictionAsync("road", "comes", Square(1_004_050, 10));
        var changes = Assert.Single(await RunAsync(ground)).Changes;
        Assert.Equal(
            ["share hazard 0.16>0.04", "state water affected>notAffected", "gone water 0.16>", "state road notAffected>affected", "new road >0.01"],
            changes.Select(change => FormattableString.Invariant($"{ExtractChangeJson.CodeOf(change.Kind)} {change.Theme} {Rounded(change.Before)}>{Rounded(change.After)}")).OrderBy(text => Array.IndexOf(["hazard", "water", "road"], text.Split(' ')[1])));
        Assert.Equal("changed", await database.ScalarAsync<string>("select string_agg(distinct outcome, ' ') from spatialplan.recheck_attempt join spatialplan.recheck using (recheck_id) join spatialplan.matter_extract using (hash) join spatialplan.matter using (matter_id) where reference = 'R-1'"));
    }

    [Fact]
    public async Task A_failed_check_stays_in_the_queue_and_says_why_until_it_succeeds()
    {
        var (ground, parcel) = await PrepareAsync(1_005_000);
        await StoreAsync(ground, parcel, "F-1");
        await ground.AddRestrictionAsync("hazard", "x", Square(1_005_000, 40));
        await database.RunAsync("alter table spatialplan.restriction_override rename to away");
        try
        {
            Assert.NotNull(Assert.Single(await RunAsync(ground)).Failure);
        }
        finally
        {
            await database.RunAsync("alter table spatialplan.away rename to restriction_override");
        }

        Assert.Contains("restriction_override", await database.ScalarAsync<string>($"select last_failure from spatialplan.pending_recheck p join spatialplan.stored_extract e using (hash) where e.municipality_id = {ground.MunicipalityId}"), StringComparison.Ordinal);
        Assert.Equal([ExtractChangeKind.State, ExtractChangeKind.New], Assert.Single(await RunAsync(ground)).Changes.Select(change => change.Kind));
        Assert.Empty(await RunAsync(ground));
    }

    [Fact]
    public async Task What_is_published_ahead_is_checked_on_its_first_day()
    {
        var (ground, parcel) = await PrepareAsync(1_006_000);
        await StoreAsync(ground, parcel, "P-1");
        await ground.AddRestrictionAsync("hazard", "later", Square(1_006_000, 40), "[2090-01-01,)");
        Assert.Empty(await RunAsync(ground));
        Assert.Equal([ExtractChangeKind.State, ExtractChangeKind.New], Assert.Single(await RunAsync(ground, Later.AddDays(1))).Changes.Select(change => change.Kind));
    }

    [Fact]
    public async Task A_layer_or_a_threshold_that_changes_is_checked_too()
    {
        var (ground, parcel) = await PrepareAsync(1_007_000);
        await ground.AddRestrictionAsync("hazard", "small", Square(1_007_000, 2));
        await StoreAsync(ground, parcel, "T-1");
        await database.RunAsync($"""
            {Ground.Begin}
            insert into spatialplan.restriction_threshold (municipality_id, theme, min_area_square_metres, min_width_metres, min_length_metres, tolerance_metres, nearby_metres, source, confirmed, change_id, valid)
            select {ground.MunicipalityId}, 'hazard', 5, 0.5, 0.1, 0.1, 50, 'council', true, spatialplan.current_change(), '[2000-01-01,)'
            """);
        Assert.Equal([ExtractChangeKind.State, ExtractChangeKind.State], Assert.Single(await RunAsync(ground)).Changes.Select(change => change.Kind));
        await ground.AddLayerAsync("hazard", Square(900_000, 10), code: "second");
        Assert.Contains(Assert.Single(await RunAsync(ground)).Changes, change => change.After == "noDataHere");
    }

    [Fact]
    public async Task A_signature_stands_beside_the_answer_lapses_with_a_new_version_and_can_be_taken_back()
    {
        var (ground, parcel) = await PrepareAsync(1_008_000);
        await ground.AddRestrictionAsync("hazard", "wrong", Square(1_008_000, 40));
        var found = Assert.Single((await CheckAsync(parcel)).Restrictions);
        await OverrideSigning.SignAsync(database.Database, await ParcelAsync(parcel), found.Restriction.RestrictionId, found.Restriction.VersionId, new OverrideStatement("ката", "А. Б.", "№ 1", new(2026, 1, 1)), CancellationToken.None);

        var signed = await CheckAsync(parcel);
        Assert.Equal((Verdict.Affected, Verdict.Clear), (signed.Verdict, signed.VerdictWithOverrides));
        Assert.Equal(Verdict.Affected, (await CheckAsync(parcel, new(2025, 12, 31))).VerdictWithOverrides);

        await OverrideSigning.SignAsync(database.Database, await ParcelAsync(parcel), found.Restriction.RestrictionId, found.Restriction.VersionId, new OverrideStatement("ката", "В. Г.", "№ 2", new(2026, 6, 1)), CancellationToken.None);
        Assert.Equal("№ 1", Assert.Single((await CheckAsync(parcel, new(2026, 5, 31))).Overrides).Signature);
        Assert.Equal("№ 2", Assert.Single((await CheckAsync(parcel)).Overrides).Signature);

        Assert.True(await OverrideSigning.WithdrawAsync(database.Database, await ParcelAsync(parcel), found.Restriction.RestrictionId, "А. Б.", "жаңы изилдөө", Ground.On, CancellationToken.None));
        Assert.Empty((await CheckAsync(parcel)).Overrides);
        Assert.Single((await CheckAsync(parcel, Ground.On.AddDays(-1))).Overrides);
        Assert.False(await OverrideSigning.WithdrawAsync(database.Database, await ParcelAsync(parcel), found.Restriction.RestrictionId, "А. Б.", "дагы", Ground.On, CancellationToken.None));
    }

    private async Task<(Ground Ground, long Parcel)> PrepareAsync(int x)
    {
        var ground = await Ground.CreateAsync(database, $"41704220{Interlocked.Increment(ref next)}000");
        foreach (var theme in new[] { "hazard", "protected_area", "water", "sanitary", "power_line", "road", "heritage", "border" })
        {
            await ground.AddLayerAsync(theme, reviewBy: "2200-01-01");
        }

        return (ground, await ground.AddParcelAsync(Square(x, 100), contour: "c"));
    }

    private async Task<ExtractDocument> StoreAsync(Ground ground, long parcel, string? matter)
    {
        await using var snapshot = await Snapshot.OpenAsync(database.Database, CancellationToken.None);
        var extract = await CheckAsync(snapshot, parcel, Ground.On);
        return await StoredExtracts.StoreAsync(database.Database, extract, ground.Municipality, await StoredExtracts.TimeOfReadingAsync(snapshot, CancellationToken.None), matter, "test", CancellationToken.None);
    }

    private async Task<StoredExtract?> FindAsync(string hash)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        return await StoredExtracts.FindAsync(connection, hash, CancellationToken.None);
    }

    private async Task<SpatialPlan.Parcels.Parcel> ParcelAsync(long id)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        return (await ParcelReader.FindByIdAsync(connection, id, Ground.On, null, CancellationToken.None))!;
    }

    private async Task<RestrictionExtract> CheckAsync(long parcel, DateOnly? on = null)
    {
        await using var snapshot = await Snapshot.OpenAsync(database.Database, CancellationToken.None);
        return await CheckAsync(snapshot, parcel, on ?? Ground.On);
    }

    private static async Task<RestrictionExtract> CheckAsync(Snapshot snapshot, long parcel, DateOnly on) =>
        await RestrictionReader.CheckAsync(snapshot, (await ParcelReader.FindByIdAsync(snapshot.Connection, parcel, on, null, CancellationToken.None))!, on, null, CancellationToken.None);

    private async Task<IReadOnlyList<RecheckResult>> RunAsync(Ground ground, DateOnly? today = null) =>
        await ExtractRecheck.RunAsync(database.Database, ground.MunicipalityId, today ?? Later, CancellationToken.None);

    private async Task<string[]> PendingAsync(Ground ground) =>
        await database.ScalarAsync<string[]>($"select array(select distinct p.hash from spatialplan.pending_recheck p join spatialplan.stored_extract e using (hash) where e.municipality_id = {ground.MunicipalityId})");

    private static string? Rounded(string? value) => double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Round(number, 6).ToString(System.Globalization.CultureInfo.InvariantCulture) : value;

    private static string Square(double x, double side) => RestrictionReaderTests.Square(x, 1_000_000, side);
}
