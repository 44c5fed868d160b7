using System.Text;
using SpatialPlan.LandBalance;
using SpatialPlan.Tables.Writing;

namespace SpatialPlan.Cli.LandBalance;

/// <summary>Writes a balance in the form asked for, to the screen or to a file.</summary>
internal static class BalanceAnswer
{
    public static void Write(CliContext context, BalanceQuestion question, LandBalanceReport report, LandBalanceNames names)
    {
        if (question.File is not { } file)
        {
            WriteText(context.Out, context, question, report, names);
            return;
        }

        if (question.Format == "xlsx")
        {
            using var book = new MemoryStream();
            Workbook.Write(book, LandBalanceSheets.Of(report, names, question.Today));
            File.WriteAllBytes(file, book.ToArray());
        }
        else
        {
            using var text = new StreamWriter(file, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            WriteText(text, context, question, report, names);
        }

        context.Error.Profile.Out.Writer.WriteLine(context.Text("cli.balance.written", ("file", file)));
    }

    private static void WriteText(TextWriter output, CliContext context, BalanceQuestion question, LandBalanceReport report, LandBalanceNames names)
    {
        switch (question.Format)
        {
            case "json":
                output.WriteLine(Encoding.UTF8.GetString(LandBalanceJson.ToUtf8(report, names, question.Today, indented: true)));
                break;
            case "csv":
                CsvSheet.Write(output, LandBalanceRows.Of(report));
                break;
            default:
                new BalanceText(output, context, report, names).Write(question.Today);
                break;
        }
    }
}
