using Casework.Application.Cases;
using QRCoder;

namespace Casework.Web.Paper;

/// <summary>What stands on a slip.</summary>
/// <param name="CodeGroups">The tracking code in groups for reading aloud; empty where the desk does not have it at hand.</param>
/// <param name="Address">The page of the citizen, without anything of the code.</param>
/// <param name="RatingCode">To rate the visit; null where there was none.</param>
/// <param name="Dates">By when each formal request is decided, with the name of its service where it has one.</param>
public sealed record PrintedSlip(
    string CaseNumber, IReadOnlyList<string> CodeGroups, string Address, TrackContact Sender, IReadOnlyList<(string? Service, DateOnly Day)> Dates, string? RatingCode)
{
    /// <summary>Opens the page with the case number filled in. The code is not in it: an address is kept in histories and logs.</summary>
    public string Qr
    {
        get
        {
            using var generator = new QRCodeGenerator();
            using var data = generator.CreateQrCode($"{Address}?case={CaseNumber}", QRCodeGenerator.ECCLevel.M);
            using var svg = new SvgQRCode(data);
            return svg.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        }
    }
}
