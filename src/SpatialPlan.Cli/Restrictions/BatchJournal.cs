using System.Text.Json;

namespace SpatialPlan.Cli.Restrictions;

/// <summary>
/// How far a batch has come: written beside the unfinished file after every portion that is safely in it, so that the same command goes on from
/// there, at the same state of the database, after whatever has ended it.
/// </summary>
/// <param name="Municipality">The SOATE code.</param>
/// <param name="On">The day in law.</param>
/// <param name="KnownAt">The time of knowledge.</param>
/// <param name="Engine">The version of the judgement.</param>
/// <param name="LastParcel">The number of the last parcel in the file.</param>
/// <param name="Length">How much of the file is whole, bytes; what follows was cut off and is written again.</param>
/// <param name="Verdicts">How many parcels got which verdict.</param>
internal sealed record BatchJournal(string Municipality, DateOnly On, DateTimeOffset KnownAt, string Engine, long LastParcel, long Length, IReadOnlyDictionary<string, long> Verdicts)
{
    public long Done => Verdicts.Values.Sum();

    /// <summary>The journal, or <see langword="null"/> when there is none.</summary>
    public static BatchJournal? Find(string file) => File.Exists(file) ? JsonSerializer.Deserialize<BatchJournal>(File.ReadAllBytes(file)) : null;

    /// <summary>Takes the place of the earlier journal in one step.</summary>
    public void Write(string file)
    {
        var fresh = file + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create))
        {
            JsonSerializer.Serialize(stream, this);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, file, overwrite: true);
    }
}
