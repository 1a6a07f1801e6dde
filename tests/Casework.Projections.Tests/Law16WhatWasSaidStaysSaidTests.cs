using Casework.Projections.Cases;
using Casework.Projections.Track;
using Casework.Projections.Vault;

namespace Casework.Projections.Tests;

/// <summary>Law 16: what was sent to a citizen stays, in the order in which it was recorded; a later change is a line of its own.</summary>
public class Law16WhatWasSaidStaysSaidTests
{
    [Fact]
    public void each_event_only_adds_to_the_lines_before_it()
    {
        var cipher = new CaseCipher(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), new byte[32]);
        CaseRecord? record = null;
        foreach (var happened in FullStory.Of(cipher, "2026-0000001"))
        {
            var before = record?.Messages ?? [];
            record = record.Follow(Guid.Empty, happened);
            record.Messages.Take(before.Count).Select(Stored.Serializer.ToJson).ShouldBe(before.Select(Stored.Serializer.ToJson), happened.GetType().Name);
        }

        record!.Messages.Count.ShouldBeGreaterThan(60);
    }
}
