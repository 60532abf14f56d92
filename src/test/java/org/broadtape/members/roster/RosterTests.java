package org.broadtape.members.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.roster.segments.SegmentText;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/// The people of a source of its own: five who joined a day after each other.
@QuarkusTest
class RosterTests {

    @Inject
    Roster roster;

    @Inject
    Labels labels;

    @Inject
    Members members;

    @Inject
    Jdbi jdbi;

    private final String source = "roster-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<MemberId> people = new ArrayList<>();

    @BeforeEach
    void fivePeople() {
        for (var name : List.of("Ada", "Bruno", "Chen", "Dineo", "_Edda%")) {
            var id = members.joined(EmailAddress.of(name.toLowerCase(Locale.ROOT).replace("%", "") + "@" + source + ".example"), name, source).id();
            jdbi.useHandle(db -> db.execute("update members.member set joined_at = timestamptz '2026-01-01' + ? * interval '1 day', seen_on = date '2026-03-01' + ? where id = ?",
                    people.size(), people.size(), id.value()));
            people.add(id);
        }
        labels.set(Actor.OPERATOR, people.get(0), List.of("press", "vip"));
        jdbi.useHandle(db -> db.execute("update members.member set seen_on = null where id = ?", people.get(3).value()));
    }

    @Test
    void aSegmentFindsWhomItMeans() {
        assertThat(found("")).containsExactly("_Edda%", "Dineo", "Chen", "Bruno", "Ada");
        assertThat(found("ad")).containsExactly("Ada");
        assertThat(found("name:CHEN")).containsExactly("Chen");
        assertThat(found("label:vip")).containsExactly("Ada");
        assertThat(found("-label:vip")).hasSize(4);
        assertThat(found("joined:2026-01-02..2026-01-04")).containsExactly("Chen", "Bruno");
        assertThat(found("seen:..2026-03-02")).containsExactly("Ada");
        assertThat(found("-seen:2026-01-01..")).containsExactly("Dineo");
        assertThat(found("domain:" + source + ".example")).hasSize(5);
        assertThat(found("name:ada or name:bruno")).containsExactly("Bruno", "Ada");
        assertThat(found("tier:free state:active")).hasSize(5);
        assertThat(found("name:%")).as("a sign that stands for any text in SQL").isEmpty();
        assertThat(found("name:_")).containsExactly("_Edda%");
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        var segment = SegmentText.parse("source:" + source);
        var first = roster.list(Actor.OPERATOR, segment, Before.NEWEST, 2);
        var second = roster.list(Actor.OPERATOR, segment, first.older().orElseThrow(), 2);
        var third = roster.list(Actor.OPERATOR, segment, second.older().orElseThrow(), 2);

        assertThat(List.of(first, second, third)).flatExtracting(page -> page.items().stream().map(Member::id).toList()).containsExactlyElementsOf(people.reversed());
        assertThat(third.older()).isEmpty();
        assertThat(roster.count(Actor.OPERATOR, segment)).isEqualTo(new Counted(5, true));
    }

    /// CVE-2023-31133, CVE-2026-53949 (Ghost), CVE-2023-5561 (WordPress): what is not shown is read off a filter.
    @ParameterizedTest
    @ValueSource(strings = { "", "a", "label:vip", "-label:vip", "joined:2026-01-02..", "seen:2026-01-01..", "domain:example.com", "state:active", "tier:free", "address:ada" })
    void theAnswerNeverDependsOnWhatIsNotShown(String filter) {
        var before = found(filter);

        jdbi.useHandle(db -> db.execute("update members.member set proved_at = null, picture = 'a'||id where source = ?", source));
        jdbi.useHandle(db -> db.execute("""
                insert into members.session (token_hash, member_id, opened_at, seen_at, ends_at, means, agent, network)
                select sha256(cast(id::text || source as bytea)), id, now(), now(), now() + interval '1 day', 'password', 'vip', 'ada' from members.member where source = ?
                """, source));

        assertThat(found(filter)).isEqualTo(before);
    }

    @Test
    void aSavedSegmentIsFoundUnderItsName() {
        var segment = SegmentText.parse("label:vip source:" + source);
        var id = roster.save(Actor.OPERATOR, "VIPs of " + source, segment);

        assertThat(roster.segment(Actor.OPERATOR, id).segment()).isEqualTo(segment);
        assertThat(roster.save(Actor.OPERATOR, "VIPs of " + source, SegmentText.parse("label:press"))).as("the same name").isEqualTo(id);
        roster.drop(Actor.OPERATOR, id);
        assertThat(roster.segments(Actor.OPERATOR)).noneMatch(saved -> saved.id() == id);
    }

    @Test
    void whoMayNotSeeMembersSeesNone() {
        var editor = new Actor(Optional.empty(), "Bruno", Set.of(Role.EDITOR), "");
        assertThatThrownBy(() -> roster.list(editor, SegmentText.parse(""), Before.NEWEST, 10)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> roster.count(editor, SegmentText.parse(""))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> roster.one(editor, people.getFirst())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> roster.happenedTo(editor, people.getFirst())).isInstanceOf(NotAllowed.class);
    }

    private List<String> found(String filter) {
        return roster.list(Actor.OPERATOR, SegmentText.parse("source:" + source + " (" + (filter.isEmpty() ? "state:active" : filter) + ")"), Before.NEWEST, 100).items().stream()
                .map(Member::name).toList();
    }
}
