namespace Casework.Domain.Tests.Telling;

/// <summary>Ids, services and texts by name. Texts are sealed: no rule reads them, so one stands for all.</summary>
internal static class Names
{
    public static readonly Guid TheCase = Id(1);

    /// <summary>Questions, in the order in which the case was opened with them.</summary>
    public static readonly Guid Q1 = Id(11), Q2 = Id(12), Q3 = Id(13);

    public static readonly Guid Offer1 = Id(21), Offer2 = Id(22), Offer3 = Id(23), Offer4 = Id(24);
    public static readonly Guid Request1 = Id(31), Request2 = Id(32);
    public static readonly Guid Thing1 = Id(41), Thing2 = Id(42);
    public static readonly Guid Nothing = Id(99);

    public static readonly Personal Something = new(TheCase, "bm9uY2U=", "Y2lwaGVydGV4dA==");

    /// <summary>
    /// Services: pension is SVB's, contributions CAK's; rent (back office) and move (granted at once) are standard; advice has no term;
    /// lateness on unpaid costs nothing; relocation asks a form; assistance hears views; pension and move rest on the address of the register of persons, which correction corrects.
    /// </summary>
    public const string Pension = "pension", Contributions = "contributions", Rent = "rent", Move = "move", Advice = "advice", Unpaid = "unpaid", Correction = "correction",
        Relocation = "relocation", Assistance = "assistance";

    /// <summary>Organisations.</summary>
    public const string Svb = "svb", Cak = "cak", Toeslagen = "toeslagen", Utrecht = "gemeente-utrecht";

    public static Guid Id(int number) => new($"00000000-0000-7000-8000-{number:D12}");

    public static DateOnly Day(string day) => DateOnly.Parse(day);
}
