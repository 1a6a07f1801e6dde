using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Casework.Application.Access;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Vault;

namespace Casework.Application.Ratings;

/// <summary>
/// The link to rate one thing: case and subject, sealed. Nothing is stored for it, nobody can make one or read one, and it gives nothing but
/// this one rating; that it works once is a rule of the case.
/// </summary>
public sealed class RatingTokens(CitizenIndex citizens)
{
    private const int Sealed = 60;
    private const int MarkLength = 8;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private byte[] Key => citizens.KeyFor("ratings");

    public string Of(Guid caseId, Guid subject) => Base64Url.EncodeToString(new Aes256(Key).Seal([.. caseId.ToByteArray(), .. subject.ToByteArray()], []));

    /// <summary>
    /// The same to be typed from a slip, or as it is heard by telephone: the case number and forty bits that only this system can make of case and subject.
    /// </summary>
    public string Short(CitizenCase current, Guid subject) => $"{current.CaseNumber}-{Mark(current.Id, subject)}";

    /// <summary>The visit at which the case was taken in: rated like any contact, though nothing of the case is named.</summary>
    public TrackRatable Visit(CitizenCase current) => new(current.Id, Rated.Contact, DateTimeOffset.MinValue, current.Desk, null, current.Channel);

    /// <summary>The case number of a code of a slip, or null when it is none.</summary>
    public static string? CaseNumberOf(string typed) => typed.Trim() is { Length: > MarkLength + 1 } code && code[^(MarkLength + 1)] == '-' ? code[..^(MarkLength + 1)] : null;

    /// <summary>What the code of a slip stands for in this case, or null.</summary>
    public TrackRatable? Find(CaseRecord view, string typed)
    {
        var mark = Encoding.ASCII.GetBytes(TrackingCode.Normal(typed.Trim()[^MarkLength..]));
        return view.Ratables.Append(Visit(view.State) with { At = view.ReceivedAt })
            .FirstOrDefault(asked => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Mark(view.Id, asked.SubjectId)), mark));
    }

    private string Mark(Guid caseId, Guid subject)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(Key, (byte[])[.. "slip"u8, .. caseId.ToByteArray(), .. subject.ToByteArray()]));
        return new([.. Enumerable.Range(0, MarkLength).Select(i => Alphabet[(int)((bits >> (5 * i)) & 31)])]);
    }

    /// <summary>Case and subject, or null when this is no token of ours.</summary>
    public (Guid CaseId, Guid Subject)? Open(string token)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(token);
            if (bytes.Length != Sealed) return null;
            var plain = new Aes256(Key).Open(bytes, []);
            return (new(plain.AsSpan(0, 16)), new(plain.AsSpan(16, 16)));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
