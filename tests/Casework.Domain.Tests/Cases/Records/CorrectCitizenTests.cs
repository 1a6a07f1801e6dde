using Casework.Domain.Cases.Records;

namespace Casework.Domain.Tests.Cases.Records;

public class CorrectCitizenTests
{
    private static readonly Personal NewName = new(TheCase, "bmV3", "bmV3");

    [Fact]
    public void the_new_name_holds_and_what_is_left_out_stays()
    {
        var before = GivenCase.With(Pension);
        var language = before.Current.Language;
        var after = before.After(Anna, new CorrectCitizen(NewName, null, null, null, Something)).Current;
        after.ShouldSatisfyAllConditions(c => c.Citizen.Name.ShouldBe(NewName), c => c.Language.ShouldBe(language));
    }

    [Fact]
    public void the_number_of_the_citizen_stays_whatever_is_corrected()
    {
        var before = GivenCase.With(Pension);
        var (bsn, kvk) = (before.Current.Citizen.Bsn, before.Current.Citizen.KvkNumber);
        var after = before.After(Visitor, new CorrectCitizen(NewName, NewName, "en", ["interpreter"], null)).Current;
        (after.Citizen.Bsn, after.Citizen.KvkNumber, after.Language).ShouldBe((bsn, kvk, "en"));
    }

    [Fact]
    public void a_closed_case_is_corrected_without_opening_it() =>
        GivenCase.Closed().When(Visitor, new CorrectCitizen(NewName, null, null, null, null))
            .ShouldAcceptOnly<CitizenDataCorrected>().Name.ShouldBe(NewName);
}
