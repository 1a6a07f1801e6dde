using Casework.Proof.Notes;
using Casework.Proof.Tree;

namespace Casework.Proof.Tests;

public class NoteTests
{
    private static readonly SigningKey Key = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
    private static readonly SigningKey OtherKey = new(new byte[32]);
    private static readonly Checkpoint Sample = new("casework.example/log", 3, Hash.Leaf("three"u8));

    /// <summary>
    /// The key and note that Go's module mirror publishes for its checksum database, signed in 2024 by a program that is not ours.
    /// </summary>
    [Fact]
    public void A_note_of_another_maker_is_understood()
    {
        var key = VerifierKey.Parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        key.Id.ShouldBe(0x033de0aeu);
        key.ToString().ShouldBe("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    }

    [Fact]
    public void A_checkpoint_survives_writing_and_reading()
    {
        var note = SignedNote.Parse(Sample.Sign(Key).ToString());
        Checkpoint.Parse(note.Text).ShouldBe(Sample);
        note.SignedBy([Key.Verifier(Sample.Origin)]).ShouldBe(Key.Verifier(Sample.Origin), new SameKey());
    }

    [Fact]
    public void One_changed_byte_of_the_text_or_an_unknown_key_and_nobody_signed_it()
    {
        var note = Sample.Sign(Key);
        (note with { Text = note.Text.Replace("\n3\n", "\n4\n") }).SignedBy([Key.Verifier(Sample.Origin)]).ShouldBeNull();
        note.SignedBy([OtherKey.Verifier(Sample.Origin)]).ShouldBeNull();
        note.SignedBy([Key.Verifier("casework.example/other")]).ShouldBeNull();
    }

    [Fact]
    public void A_note_with_two_signatures_is_good_for_who_knows_one()
    {
        var note = SignedNote.Parse(Sample.Sign(Key, OtherKey).ToString());
        note.SignedBy([OtherKey.Verifier(Sample.Origin)]).ShouldNotBeNull();
        note.Signatures.Count.ShouldBe(2);
    }

    [Theory, InlineData(""), InlineData("text\n"), InlineData("text\n\n"), InlineData("text\n\n- name AAAAAAAA\n"), InlineData("text\n\n— name\n"), InlineData("text\n\n— name !!!!\n"),
     InlineData("te\txt\n\n— name AAAAAAAA\n"), InlineData("text\n\n— name AAAA\n")]
    public void What_is_no_note_is_refused(string text) => Should.Throw<FormatException>(() => SignedNote.Parse(text));

    [Theory, InlineData("one\n2\n"), InlineData("one\n02\nAAAA\n"), InlineData("one\n-2\nAAAA\n"), InlineData("one\n2\nAAAA\n"), InlineData("\n2\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    public void What_is_no_checkpoint_is_refused(string text) => Should.Throw<FormatException>(() => Checkpoint.Parse(text));

    [Theory, InlineData("name+00000000+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"), InlineData("name"), InlineData("sum.golang.org+033de0ae+Ac4z"), InlineData("sum.golang.org+033de0ae+?")]
    public void What_is_no_key_is_refused(string text) => Should.Throw<FormatException>(() => VerifierKey.Parse(text));

    private sealed class SameKey : IEqualityComparer<VerifierKey?>
    {
        public bool Equals(VerifierKey? x, VerifierKey? y) => x?.ToString() == y?.ToString();

        public int GetHashCode(VerifierKey? key) => 0;
    }
}
