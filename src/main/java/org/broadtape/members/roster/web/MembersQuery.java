package org.broadtape.members.roster.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.broadtape.kernel.Slug;
import org.broadtape.members.Member;
import org.broadtape.members.roster.segments.Segment;
import org.broadtape.members.roster.segments.SegmentText;

/// What somebody chose to find members.
class MembersQuery {

    @QueryParam("find")
    @DefaultValue("")
    String find = "";

    @QueryParam("tier")
    @DefaultValue("")
    String tier = "";

    @QueryParam("state")
    @DefaultValue("")
    String state = "";

    Segment segment() {
        var parts = new ArrayList<Segment>();
        parts.add(SegmentText.parse(find));
        if (Slug.is(tier)) {
            parts.add(new Segment.Is(Segment.Word.TIER, tier));
        }
        if (!state.isBlank()) {
            parts.add(new Segment.Is(Segment.Word.STATE, Member.State.valueOf(state).name()));
        }
        parts.removeIf(Segment.EVERYBODY::equals);
        return parts.size() == 1 ? parts.getFirst() : new Segment.All(parts);
    }

    String inAddress() {
        return "find=" + encoded(find) + (tier.isEmpty() ? "" : "&tier=" + encoded(tier)) + (state.isEmpty() ? "" : "&state=" + encoded(state));
    }

    static String address(Segment segment) {
        return "find=" + encoded(SegmentText.of(segment));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String getFind() {
        return find;
    }

    public String getTier() {
        return tier;
    }

    public String getState() {
        return state;
    }
}
