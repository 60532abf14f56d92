package org.broadtape.members.roster.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.kernel.Before;
import org.broadtape.members.Member;
import org.broadtape.members.roster.SavedSegment;
import org.broadtape.members.tiers.Tier;

/// @param count   how many there are, in words
/// @param query   the filter as an address has it, without a question mark
/// @param filter  the same as `SegmentText` has it
/// @param changes whether who looks may change members, and so save a filter
record MembersPage(MembersQuery asked, String count, List<Member> members, Optional<Before> older, String query, String filter, List<Tier> tiers, List<SavedSegment> segments, boolean changes,
        boolean exports, Told told) {

    /// The name of its tier.
    public String tierOf(Member member) {
        return tiers.stream().filter(tier -> tier.slug().equals(member.tier())).map(Tier::name).findFirst().orElse(member.tier().value());
    }

    public String filterOf(SavedSegment segment) {
        return MembersQuery.address(segment.segment());
    }
}
