using System.Globalization;
using SpatialPlan.Cli;
using SpatialPlan.Tables.Forecasts;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Demand;

/// <summary>What a specialist can get wrong in the tables: each fault is named with file, line and column, and nothing is computed.</summary>
public sealed class ForecastFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("forecast-");

    public ForecastFolderTests()
    {
        foreach (var file in Directory.EnumerateFiles(SampleFolder, "*.csv"))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }
    }

    internal static string SampleFolder
    {
        get
        {
            var place = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(place.FullName, "SpatialPlan.sln")))
            {
                place = place.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
            }

            return Path.Combine(place.FullName, "sample-maps", "ak-jar", "forecast");
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_sample_is_read_without_a_fault()
    {
        var reading = ForecastFolder.Read(folder.FullName);
        Assert.Empty(reading.Problems);
        Assert.Equal(17_539, reading.Forecast!.Population.Last);
        Assert.Equal(2024, reading.Forecast.BaseYear);
        Assert.Equal(["limits.csv"], reading.AbsentFiles.AsEnumerable());
    }

    [Theory]
    [InlineData("population.csv", "2016,41704220803020,", "2016,41704220803020,=SUM(A1:A9)", "population.csv, line 12, column 'population'", "formula")]
    [InlineData("population.csv", "2016,41704220803020,", "2016,41704220803020,-", "population.csv, line 12, column 'population'", "below zero")]
    [InlineData("population.csv", "2016,41704220803020,", "2016,41704220803020,many ", "population.csv, line 12, column 'population'", "not a number")]
    [InlineData("population.csv", "2016,41704220803020,", "2015,41704220803020,", "population.csv, line 12, column 'year'", "stands twice (first in line 9)")]
    [InlineData("population.csv", "2016,41704220803020,", "2025,41704220803020,", "population.csv, line 12, column 'year'", "after the base year")]
    [InlineData("population.csv", "2016,41704220803020,", "2016,41704220803020,,", "population.csv, line 12", "4 cells")]
    [InlineData("population.csv", "year,village_soate,population", "year,village_soate,persons", "population.csv, line 1, column 'population'", "missing")]
    [InlineData("population.csv", "year,village_soate,population", "year,year,population", "population.csv, line 1, column 'year'", "twice")]
    [InlineData("sectors.csv", "light_industry,2022,68.9,61", "light_industry,2022,68.9,-61", "sectors.csv, line 17, column 'jobs'", "below zero")]
    [InlineData("sectors.csv", "light_industry,2022,68.9,61", "light_industry,2022,sixty,61", "sectors.csv, line 17, column 'output_mln_som'", "not a number")]
    [InlineData("sectors.csv", "light_industry,2022,68.9,61", "light_industry,2021,68.9,61", "sectors.csv, line 17, column 'sector'", "stands twice for 2021 (first in line 16)")]
    [InlineData("sectors.csv", "light_industry,2022,68.9,61", "heavy,2022,68.9,61", "sectors.csv, line 17, column 'norm'", "light_industry, industry, storage, services")]
    [InlineData("sectors.csv", "light_industry,2022,68.9,61", "light_industry,2022,68.9", "sectors.csv, line 17", "7 cells")]
    [InlineData("sectors.csv", "light_industry,2022,68.9,61", "light_industry,2022.5,68.9,61", "sectors.csv, line 17, column 'year'", "not a whole number")]
    [InlineData("sectors.csv", "light_industry,2022,68.9,61", "industry,2022,68.9,61", "sectors.csv, line 17, column 'norm'", "differs from line 16")]
    [InlineData("coefficients.csv", "m2/dwelling", "", "coefficients.csv, line 2, column 'unit'", "empty")]
    [InlineData("coefficients.csv", "m2/dwelling", "ha/dwelling", "coefficients.csv, line 2, column 'unit'", "m2/dwelling")]
    [InlineData("coefficients.csv", "housing.plot_square_metres,800", "housing.plot_square_metres,80", "coefficients.csv, line 2, column 'value'", "out of range")]
    [InlineData("coefficients.csv", "housing.plot_square_metres", "housing.plot", "coefficients.csv, line 2, column 'key'", "no coefficient")]
    [InlineData("coefficients.csv", "2023-03-15", "15.03.2023", "coefficients.csv, line 2, column 'as_of'", "not a date")]
    [InlineData("coefficients.csv", "2023-03-15,true", "2023-03-15,yes", "coefficients.csv, line 2, column 'confirmed'", "true or false")]
    [InlineData("coefficients.csv", "housing.infill_share", "housing.plot_square_metres", "coefficients.csv, line 3, column 'key'", "first in line 2")]
    [InlineData("housing.csv", "4.9,4.7", "4.9,0", "housing.csv, line 2, column 'persons_per_household_at_horizon'", "out of range")]
    [InlineData("housing.csv", "4.9,4.7", "\"4,9\",4.7", "housing.csv, line 2, column 'persons_per_household'", "decimal point")]
    [InlineData("facilities.csv", "preschool,«Чолпон»", "nursery,«Чолпон»", "facilities.csv, line 2, column 'kind'", "preschool, school, clinic")]
    [InlineData("facilities.csv", "preschool,«Чолпон» бала бакчасы", "preschool,", "facilities.csv, line 2, column 'name_ky'", "empty")]
    [InlineData("crops.csv", "2027,153.12,4.2", "2027,153.12,0", "crops.csv, line 3, column 'yield_tonnes_per_hectare'", "out of range")]
    [InlineData("crops.csv", "2024,88,4.0", "2023,88,4.0", "crops.csv, line 2, column 'year'", "must be the base year (2024)")]
    [InlineData("tourism.csv", "2027,60,false", "2027,60,\"fal", "tourism.csv, line 2", "quotation mark")]
    [InlineData("transport.csv", "2028,4.2,14,,", "2028,4.2,,,", "transport.csv, line 2, column 'width_metres'", "empty")]
    [InlineData("investments.csv", "20,mln_som", "20,som", "investments.csv, line 2, column 'unit'", "'mln_som'")]
    [InlineData("investments.csv", "irrigation_investment", "road_investment", "investments.csv, line 2, column 'cause'", "not in chains.csv")]
    [InlineData("chains.csv", "17.5,ha/mln_som", "\"17,5\",ha/mln_som", "chains.csv, line 2, column 'ratio'", "30/350")]
    [InlineData("chains.csv", "17.5,ha/mln_som", "17.5,ha", "chains.csv, line 2, column 'unit'", "effect/cause")]
    [InlineData("chains.csv", "30/350,jobs/ha", "30/350,jobs/km2", "chains.csv, line 3, column 'unit'", "contradicts")]
    [InlineData("chains.csv", "17.5,ha/mln_som,0,0", "17.5,ha/mln_som,2,1", "chains.csv, line 2, column 'lag_max_years'", "comes before")]
    [InlineData("chains.csv", "800/7500,ha/houses", "800/7500,m2/houses", "chains.csv, line 10, column 'unit'", "hectares")]
    [InlineData("chains.csv", "6,10,up", "6,10,ceiling", "chains.csv, line 8, column 'rounding'", "none, up, down, nearest")]
    [InlineData("forecast.csv", ",2024,10", ",2024,0", "forecast.csv, line 2, column 'horizon_years'", "out of range")]
    public void A_fault_is_named_with_its_place_and_leaves_no_whole_forecast(string file, string find, string replace, string place, string word)
    {
        var path = Path.Combine(folder.FullName, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the sample has no '{find}'");
        File.WriteAllText(path, text[..at] + replace + text[(at + find.Length)..]);

        var reading = ForecastFolder.Read(folder.FullName);
        Assert.Null(reading.Forecast);
        var said = reading.Problems.Select(problem => problem.In(Language.English)).ToArray();
        Assert.Contains(said, line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal));
        Assert.All(reading.Problems, problem => Assert.All(Languages.All, language => Assert.DoesNotContain("{", problem.In(language), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("sectors.csv", "light_industry,2022,68.9,61", "light_industry,2022,68.9,-61", "sectors.csv")]
    [InlineData("housing.csv", "4.9,4.7", "4.9,0", "housing.csv")]
    [InlineData("coefficients.csv", "m2/dwelling", "", "housing.csv")]
    [InlineData("coefficients.csv", "housing.plot_square_metres", "housing.plot", "housing.csv,facilities.csv,sectors.csv,crops.csv,tourism.csv,transport.csv,chains.csv")]
    [InlineData("chains.csv", "17.5,ha/mln_som", "x,ha/mln_som", "chains.csv")]
    [InlineData("investments.csv", "20,mln_som", "20,som", "chains.csv")]
    public void The_part_of_a_broken_table_is_left_out_as_a_whole_and_the_rest_is_what_it_would_be_without_it(string file, string find, string replace, string leftOut)
    {
        var path = Path.Combine(folder.FullName, file);
        Write(file, File.ReadAllText(path).Replace(find, replace, StringComparison.Ordinal));
        var reading = ForecastFolder.Read(folder.FullName);
        Assert.Equal(leftOut.Split(','), reading.LeftOutFiles.AsEnumerable());
        var found = SpatialPlan.Demand.LandDemand.Run(reading.Sound!).Demand;

        // The same folder without the targets of left-out tables, without the tables that were left out, and without what was wrong in the coefficients.
        foreach (var left in reading.LeftOutFiles.Concat(file == "coefficients.csv" ? [] : [file]).Concat(leftOut.Contains("chains.csv", StringComparison.Ordinal) ? ["investments.csv"] : []).Append("targets.csv"))
        {
            File.Delete(Path.Combine(folder.FullName, left));
        }

        if (file == "coefficients.csv")
        {
            Drop(file, line => line.StartsWith("housing.plot", StringComparison.Ordinal));
        }

        Assert.Equal(SpatialPlan.Demand.LandDemand.Run(ForecastFolder.Read(folder.FullName).Forecast!).Demand.AsEnumerable(), found);
    }

    [Theory]
    [InlineData("population.csv", "2016,41704220803020,", "2016,41704220803020,many ")]
    [InlineData("forecast.csv", ",2024,10", ",2024,0")]
    public void Without_head_or_population_nothing_is_computed(string file, string find, string replace)
    {
        Write(file, File.ReadAllText(Path.Combine(folder.FullName, file)).Replace(find, replace, StringComparison.Ordinal));
        Assert.Null(ForecastFolder.Read(folder.FullName).Sound);
    }

    [Theory]
    [InlineData("population,,2030,19000,persons,programme", "")]
    [InlineData("crop_output,raspberry,2027,2900,t,programme", "")]
    [InlineData("branch_jobs,food_processing,2027,120,jobs,programme", "")]
    [InlineData("crop_output,raspberry,2027,2900,kg,programme", "column 'unit': the unit must be 't'")]
    [InlineData("crop_output,cherry,2027,2900,t,programme", "column 'code': 'cherry' is not in crops.csv")]
    [InlineData("population,x,2030,19000,persons,programme", "column 'code': a target of the population needs no code")]
    [InlineData("population,,2024,19000,persons,programme", "column 'year': 2024 is out of range (2025 to 2034)")]
    [InlineData("population,,2030,-5,persons,programme", "column 'value': -5 is below zero")]
    [InlineData("people,,2030,19000,persons,programme", "column 'subject': the code 'people' is unknown")]
    [InlineData("population,,2030,19000,persons,", "column 'source': the cell is empty")]
    public void Targets_of_the_programme_are_read_or_their_fault_is_named(string row, string fault)
    {
        Write("targets.csv", "subject,code,year,value,unit,source\n" + row + "\n");
        var reading = ForecastFolder.Read(folder.FullName);
        Assert.Equal(fault.Length == 0, reading.Problems.IsEmpty);
        Assert.All(Said(), line => Assert.StartsWith("targets.csv, line 2, " + fault, line, StringComparison.Ordinal));
        Assert.Equal(fault.Length == 0 ? 1 : 0, reading.Sound!.Targets.Length);
    }

    [Theory]
    [InlineData("ages.csv", "2024,15,", "2024,17,", "ages.csv, line 21, column 'age_from': 17 is no multiple of 5")]
    [InlineData("ages.csv", "2024,15,", "2023,15,", "ages.csv, line 21, column 'year': 2023 is not wanted")]
    [InlineData("ages.csv", "2024,15,", "2024,10,", "ages.csv, line 21, column 'age_from': '10' stands twice for 2024 (first in line 20)")]
    [InlineData("ages.csv", "2024,15,", "2024,15,9", "ages.csv: the ages of 2024 add up to")]
    [InlineData("wider-economy.csv", "farming,2024,8790", "farming,2023,8790", "wider-economy.csv: exactly two years are needed")]
    [InlineData("wider-economy.csv", "farming,2024,8790", "farming,2024,-8790", "wider-economy.csv, line 8, column 'jobs': -8790 is below zero")]
    [InlineData("wider-economy.csv", "farming,2024,8790", "herding,2024,8790", "wider-economy.csv: the year 2024 is missing for 'farming'")]
    [InlineData("wider-economy.csv", "62800", "", "wider-economy.csv: the population is missing for 2024")]
    public void Faults_of_ages_and_of_the_wider_economy_are_named_and_the_land_is_computed_all_the_same(string file, string find, string replace, string place)
    {
        var whole = SpatialPlan.Demand.LandDemand.Run(ForecastFolder.Read(folder.FullName).Forecast!);
        Assert.Equal(10, whole.Ages.Length);
        Assert.All(whole.Ages.Zip(whole.Population.Skip(1)), pair => Assert.Equal(pair.Second, pair.First.Total, 1e-6));
        Assert.Equal(6, whole.Standings.Length);
        var text = File.ReadAllText(Path.Combine(folder.FullName, file));
        var at = text.IndexOf(find, StringComparison.Ordinal);
        Write(file, text[..at] + replace + text[(at + find.Length)..]);
        var reading = ForecastFolder.Read(folder.FullName);
        Assert.Contains(Said(), line => line.StartsWith(place, StringComparison.Ordinal));
        Assert.Equal([file], reading.LeftOutFiles.AsEnumerable());
        Assert.Equal(whole.Demand.AsEnumerable(), SpatialPlan.Demand.LandDemand.Run(reading.Sound!).Demand);
    }

    [Fact]
    public async Task A_plan_whose_targets_are_broken_is_not_computed()
    {
        Write("targets.csv", "subject,code,year,value,unit,source\npopulation,,2030,many,persons,programme\n");
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(ExitCode.Refused, await CommandLine.RunAsync(["demand", folder.FullName, "--scenario", "plan", "--lang", "en"], output, error));
        Assert.Empty(output.ToString());
        Assert.Contains("targets.csv, line 2, column 'value': 'many' is not a number", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.95,17.5", 0)]
    [InlineData("18,", 1)]
    [InlineData(",x", 1)]
    public void The_range_of_a_link_encloses_its_ratio(string range, int faults)
    {
        Write("chains.csv", "from,to,ratio,unit,lag_min_years,lag_max_years,rounding,land_of,source,confirmed,ratio_low,ratio_high\nirrigation_investment,irrigated_land,17.5,ha/mln_som,0,0,none,agriculture,example,false," + range + "\n");
        Assert.Equal(faults, Said().Length);
    }

    [Fact]
    public void A_missing_year_is_named_for_its_village()
    {
        Drop("population.csv", line => line.StartsWith("2019,41704220803020", StringComparison.Ordinal));
        Assert.Equal(["population.csv: the year 2019 is missing for '41704220803020'. Add its row."], Said());
    }

    [Fact]
    public void A_missing_year_of_a_branch_is_named_where_the_gap_is()
    {
        Drop("sectors.csv", line => line.Contains("light_industry,2023", StringComparison.Ordinal));
        Assert.Equal(["sectors.csv, line 18, column 'year': the year 2023 is missing for 'food_processing'. Add its row."], Said());
    }

    [Fact]
    public void Three_years_are_enough_and_two_are_not()
    {
        File.Delete(Path.Combine(folder.FullName, "ages.csv"));
        Write("population.csv", "year,population\n2022,9000\n2023,9100\n2024,9200\n");
        Assert.NotNull(ForecastFolder.Read(folder.FullName).Forecast);
        Write("population.csv", "year,population\n2023,9100\n2024,9200\n");
        Assert.Contains("only 2 years", Assert.Single(Said()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_of_zeros_is_named()
    {
        Write("population.csv", "year,population\n2022,0\n2023,0\n2024,0\n");
        Assert.Equal(3, Said().Count(line => line.Contains("column 'population'", StringComparison.Ordinal)));
        Write("sectors.csv", "sector,name_ky,norm,year,output_mln_som,jobs\nmill,Тегирмен,light_industry,2024,0,0\nmill,Тегирмен,light_industry,2025,0,0\n");
        Assert.Contains(Said(), line => line.StartsWith("sectors.csv, line 2, column 'jobs': 'mill' has nothing but zeros", StringComparison.Ordinal));
    }

    [Fact]
    public void A_circle_of_effects_is_named()
    {
        File.AppendAllText(Path.Combine(folder.FullName, "chains.csv"), "houses,new_jobs,0.1,jobs/houses,0,0,none,,circle,false,,\n");
        Assert.Contains("circle", Assert.Single(Said()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        File.WriteAllBytes(Path.Combine(folder.FullName, "housing.csv"), [0xC0, 0xEA, 0x2C, 0x0A]);
        Assert.Contains("UTF-8", Assert.Single(Said()), StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder.FullName, "housing.csv"), System.Text.Encoding.Unicode.GetBytes("dwellings"));
        Assert.Contains("UTF-8", Assert.Single(Said()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("dwellings,persons_per_household,persons_per_household_at_horizon,waiting_list_households\n", "no row")]
    public void An_empty_file_is_refused(string text, string word)
    {
        Write("housing.csv", text);
        Assert.Contains(word, Assert.Single(Said()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_must_be_there_is_missed()
    {
        File.Delete(Path.Combine(folder.FullName, "population.csv"));
        Assert.Equal(["population.csv: this table is required, but is not in the folder. Add it."], Said());
    }

    [Fact]
    public void Tables_that_may_be_absent_are_named_and_not_calculated()
    {
        foreach (var file in ForecastFolder.OptionalFiles.Where(file => file != "limits.csv"))
        {
            File.Delete(Path.Combine(folder.FullName, file));
        }

        var reading = ForecastFolder.Read(folder.FullName);
        Assert.Equal(ForecastFolder.OptionalFiles.AsEnumerable(), reading.AbsentFiles.AsEnumerable());
        Assert.Empty(SpatialPlan.Demand.LandDemand.Run(reading.Forecast!).Demand);
    }

    [Fact]
    public void A_spreadsheet_that_writes_semicolons_writes_decimal_commas()
    {
        Write("housing.csv", "\uFEFFdwellings;persons_per_household;persons_per_household_at_horizon;waiting_list_households\r\n3604;4,9;4,7;412\r\n");
        Assert.Equal(4.9, ForecastFolder.Read(folder.FullName).Forecast!.Housing!.PersonsPerHousehold);
    }

    [Fact]
    public void Look_alike_letters_of_names_are_put_right()
    {
        Write("forecast.csv", "municipality,name_ky,base_year,horizon_years\n41704220803000,Чоӊ-Кɵл айыл аймагы,2024,10\n");
        Assert.Equal("Чоң-Көл айыл аймагы", ForecastFolder.Read(folder.FullName).Forecast!.Name.Kyrgyz);
    }

    [Fact]
    public async Task The_command_names_a_broken_table_in_the_language_asked_for_and_computes_the_rest()
    {
        Write("housing.csv", "dwellings,persons_per_household,persons_per_household_at_horizon,waiting_list_households\nкөп,4.9,4.7,412\n");
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(ExitCode.Refused, await CommandLine.RunAsync(["demand", folder.FullName, "--lang", "ky"], output, error));
        Assert.Contains("жалпы сандар толук эмес: housing.csv", output.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("housing.csv, 2-сап, «dwellings» мамычасы: «көп» сан эмес.", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demand", "--format", "xml", "x")]
    [InlineData("demand", "--on", "1.1.2025", "x")]
    [InlineData("demand")]
    public async Task The_command_refuses_what_it_does_not_know(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(ExitCode.WrongUsage, await CommandLine.RunAsync(arguments, output, error));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains("no such folder", ForecastFolder.Read(Path.Combine(folder.FullName, "nowhere")).Problems.Single().In(Language.English), StringComparison.Ordinal);

    private string[] Said() => [.. ForecastFolder.Read(folder.FullName).Problems.Select(problem => problem.In(Language.English))];

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);

    private void Drop(string file, Predicate<string> which)
    {
        var path = Path.Combine(folder.FullName, file);
        File.WriteAllLines(path, File.ReadAllLines(path).Where(line => !which(line)));
    }
}
