using System.Text.Json;
using Casework.Domain.Catalogues.Forms;
using CsCheck;

namespace Casework.Domain.Tests.Cases.Facts;

/// <summary>Law 17, over every way in which something can be absent.</summary>
public class FillInFormProperties
{
    [Fact]
    public void nothing_is_granted_while_any_one_thing_is_missing_or_disputed() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Sample((address, date, housing, known, wrong) =>
        {
            var form = FilledForm.Read(GivenRelocation.All);
            foreach (var (code, there) in new[] { ("newAddress", address), ("moveDate", date), ("housing", housing) })
                if (!there) form = form.With(new Dictionary<string, JsonElement> { [code] = default });
            var granted = GivenRelocation.With(form.Json(), known: known ? [GivenRelocation.Fact(wrong)] : []).Events.OfType<QuestionDecided>().Any();
            return granted == (address && date && housing && known && !wrong);
        });
}
