package org.broadtape.members.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.account.HeldAbout;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NotesTests {

    @Inject
    Notes notes;

    @Inject
    Members members;

    @Inject
    Merging merging;

    @Inject
    Roster roster;

    @Inject
    @Any
    Instance<HeldAbout> held;

    private final Actor chen = new Actor(Optional.of(new MemberId(71)), "Chen", Set.of(Role.MODERATOR), "");
    private final Actor other = new Actor(Optional.of(new MemberId(72)), "Other", Set.of(Role.MODERATOR), "");
    private final Actor publisher = new Actor(Optional.of(new MemberId(73)), "Dineo", Set.of(Role.PUBLISHER), "");

    @Test
    void theNewestNoteStandsFirstWithWhoWroteIt() {
        var ada = member();
        notes.add(chen, ada, "Asked for a refund by telephone. ");
        notes.add(publisher, ada, "Got it.\r\nTwice, by mistake.");

        assertThat(notes.of(ada)).extracting(Note::by, Note::text).containsExactly(tuple("Dineo", "Got it.\nTwice, by mistake."),
                tuple("Chen", "Asked for a refund by telephone."));
        assertThat(roster.happenedTo(Actor.OPERATOR, ada)).extracting(AuditEntry::what).startsWith("note written", "note written");
    }

    @Test
    void theNotesOfSeveralMembersAreReadAtOnce() {
        var ada = member();
        var ruth = member();
        var silent = member();
        notes.add(chen, ada, "One.");
        notes.add(chen, ruth, "Of another.");
        notes.add(publisher, ada, "Two.");

        var all = notes.of(List.of(ada, ruth, silent));

        assertThat(all).containsOnlyKeys(ada, ruth).containsEntry(ada, notes.of(ada)).containsEntry(ruth, notes.of(ruth));
        assertThat(notes.of(List.of())).isEmpty();
    }

    @Test
    void aNoteIsRemovedByWhoWroteItOrByAPublisherAndTheLogSaysWhose() {
        var ada = member();
        notes.add(chen, ada, "One.");
        notes.add(chen, ada, "Two.");
        var second = notes.of(ada).getFirst().id();

        assertThatThrownBy(() -> notes.remove(other, ada, second)).isInstanceOf(NotAllowed.class).hasMessageContaining("Somebody else wrote this note");
        notes.remove(publisher, ada, second);
        notes.remove(chen, ada, notes.of(ada).getFirst().id());

        assertThat(notes.of(ada)).isEmpty();
        assertThat(roster.happenedTo(Actor.OPERATOR, ada)).first().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("note removed");
            assertThat(entry.detail()).startsWith("of Chen, ");
        });
        assertThatThrownBy(() -> notes.remove(chen, ada, second)).isInstanceOf(NotFound.class);
    }

    @Test
    void aNoteOfAnotherMemberIsNotFound() {
        var ada = member();
        notes.add(chen, ada, "One.");

        assertThatThrownBy(() -> notes.remove(chen, member(), notes.of(ada).getFirst().id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatCannotBeANoteIsRefusedInWords() {
        var ada = member();
        for (var text : new String[] { " ", "x".repeat(2_001), "bell\u0007" }) {
            assertThatThrownBy(() -> notes.add(chen, ada, text)).isInstanceOf(Refused.class).hasMessageContaining("A note has between 1 and 2000 characters");
        }
        assertThatThrownBy(() -> notes.add(chen, new MemberId(Long.MAX_VALUE), "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.add(new Actor(Optional.empty(), "Bruno", Set.of(Role.EDITOR), ""), ada, "x")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void notesMoveWithAMergeAreInTheDownloadAndGoWithTheAccount() {
        var old = member();
        var kept = member();
        notes.add(chen, old, "Reads at night.");
        merging.merge(Actor.OPERATOR, old, kept);
        var part = held.stream().filter(one -> one.name().equals("notes of the desk")).findFirst().orElseThrow();

        assertThat(part.of(kept)).singleElement().satisfies(row -> assertThat(row).containsEntry("text", "Reads at night.").containsEntry("by", "Chen"));
        part.forget(kept);

        assertThat(notes.of(kept)).isEmpty();
    }

    private MemberId member() {
        return members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site").id();
    }
}
