using Casework.Domain.Cases.Ratings;

namespace Casework.Domain.Tests.Cases.Ratings;

public class RateTests
{
    private static readonly Rate Five = new(Thing1, Rated.Contact, "utrecht", null, Channel.Phone, 5, Something);

    [Fact]
    public void a_rating_says_what_it_is_of_and_names_no_official()
    {
        var given = GivenCase.With(Pension).When(Visitor, Five).ShouldAcceptOnly<RatingGiven>();
        (given.SubjectId, given.Of, given.Desk, given.Organisation, given.Stars).ShouldBe((Thing1, Rated.Contact, "utrecht", null, 5));
        given.By.Id.ShouldBe(Actor.Citizen.Id);
    }

    [Fact]
    public void each_thing_is_rated_once() =>
        GivenCase.With(Pension).After(Visitor, Five).When(Visitor, Five with { Stars = 1 }).ShouldRefuse("already-rated");

    [Fact]
    public void another_thing_can_still_be_rated() =>
        GivenCase.With(Pension).After(Visitor, Five).When(Visitor, Five with { SubjectId = Q1, Of = Rated.Decision })
            .ShouldAcceptOnly<RatingGiven>();
}
