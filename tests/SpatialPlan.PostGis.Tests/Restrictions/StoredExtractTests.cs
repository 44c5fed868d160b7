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

    private static int next = 620;

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
        Assert.Equal(document, ExtractDocument.Of(shown, document.ToGuide(), ground.Municipality.Soate, shown.KnownAt!.Value));
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
        Assert.Equal(document, (await ExtractToKeep.ReadAsync(snapshot, again, ground.MunicipalityId, ground.Municipality.Soate, CancellationToken.None)).ToDocument());
    }

    [Fact]
    public async Task The_same_answer_given_twice_is_one_document_until_something_changes()
    {
        var (ground, parcel) = await PrepareAsync(1_009_000);
        var first = await StoreAsync(ground, parcel, null);
        Assert.Equal(first, await StoreAsync(ground, parcel, null));
        await ground.AddRestrictionAsync("hazard", "elsewhere", Square(1_099_000, 5));
        Assert.NotEqual(first.Hash, (await StoreAsync(ground, parcel, null)).Hash);
    }

    [Fact]
    public async Task An_answer_of_an_earlier_judgement_is_shown_as_it_was_given()
    {
        var (ground, parcel) = await PrepareAsync(1_010_000);
        var text = (await StoreAsync(ground, parcel, null)).Text.Replace($"\"engine\":\"{RestrictionCheck.EngineVersion}\"", "\"engine\":\"0.1\"", StringComparison.Ordinal);
        var old = ExtractDocument.OfText(text);
        await database.RunAsync($"""
            insert into spatialplan.stored_extract (hash, document, municipality_id, parcel_id, parcel_version_id, land, reach_metres, law_date, known_at, engine_version, layer_version_ids, threshold_version_ids, restriction_version_ids, verdict)
            select '{old.Hash}', $text${text}$text$, municipality_id, parcel_id, parcel_version_id, land, reach_metres, law_date, known_at, '0.1', layer_version_ids, threshold_version_ids, restriction_version_ids, verdict
            from spatialplan.stored_extract where parcel_id = {parcel}
            """);
        var stored = (await FindAsync(old.Hash))!;
        Assert.Equal(text, stored.Document.Text);
        Assert.True(stored.IsWhole);
        await using var snapshot = await Snapshot.OpenAsync(database.Database, CancellationToken.None);
        Assert.True((await ExtractRecheck.CompareAsync(snapshot, stored, Ground.On, CancellationToken.None)).IsCurrent);
    }

    [Fact]
    public async Task A_role_that_may_only_read_can_keep_an_answer_and_nothing_else()
    {
        var (ground, parcel) = await PrepareAsync(1_011_000);
        await ground.AddRestrictionAsync("hazard", "x", Square(1_011_000, 40));
        await using var role = await ReadingRole.OpenAsync(database);
        ExtractDocument? document;
        await using (var snapshot = await Snapshot.OpenAsync(role.Database, CancellationToken.None))
        {
            document = await StoredExtracts.StoreAsync(role.Database, await ToKeepAsync(snapshot, ground, parcel), CancellationToken.None);
        }

        Assert.Equal(document, (await FindAsync(document!.Hash))!.Document);
        Assert.Equal(role.Name, (await FindAsync(document.Hash))!.Author);
        await using var connection = await role.Database.OpenAsync(CancellationToken.None);
        foreach (var sql in new[] { "insert into spatialplan.matter (municipality_id, reference) select min(unit_id), 'x' from spatialplan.administrative_unit", "delete from spatialplan.stored_extract", "update spatialplan.stored_extract set verdict = 'clear'", "insert into spatialplan.change (kind, reason) values ('edit', 'x')" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
        }
    }

    [Fact]
    public async Task An_answer_and_its_matter_are_kept_together_or_not_at_all()
    {
        var (ground, parcel) = await PrepareAsync(1_012_000);
        await database.RunAsync("alter table spatialplan.matter_extract add constraint broken check (matter_id < 0) not valid");
        try
        {
            await Assert.ThrowsAsync<PostgresException>(() => StoreAsync(ground, parcel, "half"));
        }
        finally
        {
            await database.RunAsync("alter table spatialplan.matter_extract drop constraint broken");
        }

        Assert.Equal(0, await database.ScalarAsync<long>($"select (select count(*) from spatialplan.stored_extract where parcel_id = {parcel}) + (select count(*) from spatialplan.matter where reference = 'half')"));
    }

    [Fact]
    public async Task A_closed_matter_takes_no_more_answers()
    {
        var (ground, parcel) = await PrepareAsync(1_013_000);
        await StoreAsync(ground, parcel, "K-1");
        Assert.True(await StoredExtracts.CloseMatterAsync(database.Database, ground.MunicipalityId, "K-1", "test", CancellationToken.None));
        Assert.False(await StoredExtracts.CloseMatterAsync(database.Database, ground.MunicipalityId, "K-1", "test", CancellationToken.None));
        await ground.AddRestrictionAsync("hazard", "x", Square(1_013_000, 40));
        await using var snapshot = await Snapshot.OpenAsync(database.Database, CancellationToken.None);
        var keep = await ToKeepAsync(snapshot, ground, parcel) with { Matter = "K-1" };
        Assert.Null(await StoredExtracts.StoreAsync(database.Database, keep, CancellationToken.None));
        Assert.Null(await FindAsync(keep.ToDocument().Hash));
    }

    [Fact]
    public async Task Many_who_keep_the_same_answer_for_the_same_matter_at_once_keep_it_once()
    {
        var (ground, parcel) = await PrepareAsync(1_014_000);
        var documents = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StoreAsync(ground, parcel, "M-8")));
        Assert.Single(documents.Distinct());
        Assert.Equal(1, await database.ScalarAsync<long>($"select count(*) from spatialplan.matter_answer where municipality_id = {ground.MunicipalityId}"));
    }

    [Fact]
    public async Task An_officer_sees_which_open_matters_have_an_answer_that_changed()
    {
        var (ground, parcel) = await PrepareAsync(1_015_000);
        var calm = await ground.AddParcelAsync(Square(1_015_500, 100), contour: "calm");
        var first = await StoreAsync(ground, parcel, "changes");
        await StoreAsync(ground, calm, "stays");
        await ground.AddRestrictionAsync("hazard", "new", Square(1_015_000, 40));
        Assert.All(await MattersAsync(ground, onlyChanged: false), matter => Assert.Null(matter.Outcome));
        Assert.True((await MattersAsync(ground, onlyChanged: false)).Single(matter => matter.Reference == "changes").IsDue);
        Assert.Empty(await MattersAsync(ground, onlyChanged: true));

        await RunAsync(ground);
        var changed = Assert.Single(await MattersAsync(ground, onlyChanged: true));
        Assert.Equal(("changes", first.Hash, "changed", false), (changed.Reference, changed.Hash, changed.Outcome, changed.IsDue));
        Assert.Contains(changed.Changes, change => change.Kind == ExtractChangeKind.New);
        Assert.Equal(["changes", "stays"], (await MattersAsync(ground, onlyChanged: false)).Select(matter => matter.Reference));

        // A fresh answer takes the place of the one that no longer holds.
        await StoreAsync(ground, parcel, "changes");
        Assert.Empty(await MattersAsync(ground, onlyChanged: true));
    }

    [Fact]
    public async Task A_layer_that_cannot_be_looked_at_fails_the_check_and_takes_nothing_away()
    {
        var (ground, parcel) = await PrepareAsync(1_016_000);
        await ground.AddRestrictionAsync("hazard", "stays", Square(1_016_000, 40));
        await StoreAsync(ground, parcel, "L-1");
        await ground.AddRestrictionAsync("water", "comes", Square(1_016_000, 40));
        await database.RunAsync($"alter table spatialplan.restriction_layer_version rename column accuracy_metres to away");
        RecheckResult result;
        try
        {
            result = Assert.Single(await RunAsync(ground));
        }
        finally
        {
            await database.RunAsync("alter table spatialplan.restriction_layer_version rename column away to accuracy_metres");
        }

        Assert.Equal(8, result.FailedThemes.Count);
        Assert.False(result.IsCurrent);
        Assert.DoesNotContain(result.Changes, change => change.Kind == ExtractChangeKind.Gone);
        Assert.Equal("failed", Assert.Single(await MattersAsync(ground, onlyChanged: true)).Outcome);
        Assert.Equal([ExtractChangeKind.State, ExtractChangeKind.New], Assert.Single(await RunAsync(ground)).Changes.Select(change => change.Kind));
    }

    [Fact]
    public async Task A_check_again_that_is_broken_off_goes_on_where_it_stopped()
    {
        var (ground, parcel) = await PrepareAsync(1_017_000);
        for (var i = 0; i < 5; i++)
        {
            await StoreAsync(ground, i == 0 ? parcel : await ground.AddParcelAsync(Square(1_017_000 + (i * 200), 100), contour: $"c{i}"), $"B-{i}");
        }

        await ground.AddRestrictionAsync("hazard", "over all", "POLYGON((1016900 999900,1018500 999900,1018500 1000200,1016900 1000200,1016900 999900))");
        // Somebody else is about to record the third outcome, so that the run waits there until it is stopped.
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var third = new NpgsqlCommand($"insert into spatialplan.recheck_attempt (recheck_id, outcome, law_date, verdict, difference) select min(p.recheck_id), 'unchanged', '2026-01-01', 'clear', '[]' from spatialplan.pending_recheck p join spatialplan.stored_extract e using (hash) where e.municipality_id = {ground.MunicipalityId} group by p.hash order by 1 offset 2 limit 1", connection);
            Assert.Equal(1, await third.ExecuteNonQueryAsync());
            using var stop = new CancellationTokenSource();
            var run = ExtractRecheck.RunAsync(database.Database, ground.MunicipalityId, Later, stop.Token);
            while (await DoneAsync(ground) < 2 && !run.IsCompleted)
            {
                await Task.Delay(5);
            }

            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        }

        Assert.Equal(2, await DoneAsync(ground));
        Assert.Equal(3, (await RunAsync(ground)).Count);
        Assert.Equal(5, await DoneAsync(ground));
        Assert.Empty(await RunAsync(ground));
    }

    [Fact]
    public async Task Two_who_check_again_at_once_record_each_outcome_once()
    {
        var (ground, parcel) = await PrepareAsync(1_018_000);
        await StoreAsync(ground, parcel, "D-1");
        await ground.AddRestrictionAsync("hazard", "x", Square(1_018_000, 40));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(ground)));
        Assert.Equal(1, await DoneAsync(ground));
    }

    [Fact]
    public async Task Two_who_sign_at_once_leave_one_statement_and_the_history_of_both()
    {
        var (ground, parcel) = await PrepareAsync(1_019_000);
        await ground.AddRestrictionAsync("hazard", "wrong", Square(1_019_000, 40));
        var found = Assert.Single((await CheckAsync(parcel)).Restrictions).Restriction;
        var land = await ParcelAsync(parcel);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => OverrideSigning.SignAsync(database.Database, land, found.RestrictionId, found.VersionId, new OverrideStatement("ката", $"Адис {i}", $"№ {i}", new(2026, 1, 1)), CancellationToken.None)));
        Assert.Single((await CheckAsync(parcel)).Overrides);
        Assert.Equal(6, await database.ScalarAsync<long>($"select count(*) from spatialplan.restriction_override where parcel_id = {parcel}"));
    }

    [Fact]
    public async Task A_signature_that_breaks_off_leaves_the_earlier_one()
    {
        var (ground, parcel) = await PrepareAsync(1_020_000);
        await ground.AddRestrictionAsync("hazard", "wrong", Square(1_020_000, 40));
        var found = Assert.Single((await CheckAsync(parcel)).Restrictions).Restriction;
        var land = await ParcelAsync(parcel);
        await OverrideSigning.SignAsync(database.Database, land, found.RestrictionId, found.VersionId, new OverrideStatement("ката", "А. Б.", "№ 1", new(2026, 1, 1)), CancellationToken.None);
        await Assert.ThrowsAsync<PostgresException>(() => OverrideSigning.SignAsync(database.Database, land, found.RestrictionId, found.VersionId, new OverrideStatement("ката", "В. Г.", " ", new(2026, 1, 1)), CancellationToken.None));
        Assert.Equal("№ 1", Assert.Single((await CheckAsync(parcel)).Overrides).Signature);
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
        await StoreAsync(ground, await ground.AddParcelAsync(Square(1_003_100, 10), contour: "decided"), "decided long ago");
        await database.RunAsync($"update spatialplan.matter set closed_at = now() - interval '4 years', closed_by = 'test' where reference = 'decided long ago' and municipality_id = {ground.MunicipalityId}");

        await ground.AddRestrictionAsync("hazard", "near", Square(1_003_120, 10));
        Assert.Equal([open.Hash], await PendingAsync(ground));
        var result = Assert.Single(await RunAsync(ground));
        Assert.True(result.IsCurrent);
        Assert.Empty(await PendingAsync(ground));
    }

    [Fact]
    public async Task What_is_published_between_reading_an_answer_and_keeping_it_is_checked_too()
    {
        var (ground, parcel) = await PrepareAsync(1_021_000);
        await using var snapshot = await Snapshot.OpenAsync(database.Database, CancellationToken.None);
        var keep = await ToKeepAsync(snapshot, ground, parcel) with { Matter = "late" };
        await ground.AddRestrictionAsync("hazard", "meanwhile", Square(1_021_000, 40));
        await StoredExtracts.StoreAsync(database.Database, keep, CancellationToken.None);
        Assert.Equal([ExtractChangeKind.State, ExtractChangeKind.New], Assert.Single(await RunAsync(ground)).Changes.Select(change => change.Kind));
    }

    [Fact]
    public async Task An_answer_kept_while_somebody_publishes_is_checked_again_afterwards()
    {
        var (ground, parcel) = await PrepareAsync(1_022_000);
        await using (var publisher = await database.Database.OpenAsync(CancellationToken.None))
        await using (var publication = await publisher.BeginTransactionAsync())
        {
            await using var begin = new NpgsqlCommand(Ground.Begin, publisher);
            await begin.ExecuteNonQueryAsync();
            await StoreAsync(ground, parcel, "during");
            await publication.RollbackAsync();
        }

        Assert.True(Assert.Single(await RunAsync(ground)).IsCurrent);
    }

    [Fact]
    public async Task The_version_that_an_answer_saw_is_found_whatever_holds_now()
    {
        var (_, parcel) = await PrepareAsync(1_023_000);
        var seen = await ParcelAsync(parcel);
        await database.RunAsync($"{Ground.Begin} update spatialplan.parcel_version set recorded = spatialplan.closed(recorded) where parcel_id = {parcel}");
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        Assert.Null(await ParcelReader.FindByIdAsync(connection, parcel, Ground.On, null, CancellationToken.None));
        Assert.Equal(seen.VersionId, (await ParcelReader.FindVersionAsync(connection, parcel, seen.VersionId, Ground.On, null, CancellationToken.None))?.VersionId);
        Assert.Null(await ParcelReader.FindVersionAsync(connection, parcel + 1, seen.VersionId, Ground.On, null, CancellationToken.None));
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
        return (await StoredExtracts.StoreAsync(database.Database, await ToKeepAsync(snapshot, ground, parcel) with { Matter = matter, Author = "test" }, CancellationToken.None))!;
    }

    private static async Task<ExtractToKeep> ToKeepAsync(Snapshot snapshot, Ground ground, long parcel) =>
        await ExtractToKeep.ReadAsync(snapshot, await CheckAsync(snapshot, parcel, Ground.On), ground.MunicipalityId, ground.Municipality.Soate, CancellationToken.None);

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

    private async Task<IReadOnlyList<MatterAnswer>> MattersAsync(Ground ground, bool onlyChanged)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        return await MatterReader.OpenAsync(connection, ground.MunicipalityId, onlyChanged, CancellationToken.None);
    }

    private Task<long> DoneAsync(Ground ground) =>
        database.ScalarAsync<long>($"select count(*) from spatialplan.recheck_attempt a join spatialplan.recheck using (recheck_id) join spatialplan.stored_extract e using (hash) where e.municipality_id = {ground.MunicipalityId} and a.outcome <> 'failed'");

    private async Task<string[]> PendingAsync(Ground ground) =>
        await database.ScalarAsync<string[]>($"select array(select distinct p.hash from spatialplan.pending_recheck p join spatialplan.stored_extract e using (hash) where e.municipality_id = {ground.MunicipalityId})");

    private static string? Rounded(string? value) => double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Round(number, 6).ToString(System.Globalization.CultureInfo.InvariantCulture) : value;

    private static string Square(double x, double side) => RestrictionReaderTests.Square(x, 1_000_000, side);
}
