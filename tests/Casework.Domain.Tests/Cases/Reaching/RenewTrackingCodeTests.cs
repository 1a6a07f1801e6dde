using Casework.Domain.Cases.Reaching;

namespace Casework.Domain.Tests.Cases.Reaching;

public class RenewTrackingCodeTests
{
    private static readonly RenewTrackingCode Renewal = new(Something, "new hash", Something);

    [Fact]
    public void the_new_code_takes_the_place_of_the_old_one()
    {
        var before = GivenCase.With(Pension);
        before.Current.TrackingCodeHash.ShouldBe("hash");
        before.After(Anna, Renewal).Current.TrackingCodeHash.ShouldBe("new hash");
    }

    [Fact]
    public void a_closed_case_can_be_followed_with_a_new_code_too() =>
        GivenCase.Closed().When(Anna, Renewal).ShouldAcceptOnly<TrackingCodeRenewed>().TrackingCodeHash.ShouldBe("new hash");
}
