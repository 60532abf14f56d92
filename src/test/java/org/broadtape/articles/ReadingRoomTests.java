package org.broadtape.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.articles.Cast.BRUNO;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.history.By;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ReadingRoomTests {

    @Inject
    ReadingRoom room;

    @Inject
    Articles articles;

    @Inject
    Members members;

    @Inject
    Jdbi jdbi;

    @Test
    void aWriterReadsADraftWholeAndTheAuditLogSaysSo() {
        var id = articles.file(Cast.story("Not yet for readers", "A quagga in the draft."), new Fate.Draft(), BRUNO);

        assertThat(room.read(id, actor(Role.WRITER)).html()).contains("A quagga in the draft.");
        assertThat(logged(id)).containsExactly("unreleased text read: a draft, revision 1, 192.0.2.9");
    }

    @Test
    void aReleasedArticleIsReadWithoutAnEntry() {
        var id = articles.file(Cast.copper(), new Fate.Release(Instant.now()), BRUNO);

        assertThat(room.read(id, actor(Role.CONTRIBUTOR)).headline()).isEqualTo("Copper falls as stocks build");
        assertThat(logged(id)).isEmpty();
    }

    @Test
    void aKilledOrExpiredArticleIsGuardedLikeADraft() {
        var killed = articles.file(Cast.copper(), new Fate.Release(Instant.now()), BRUNO);
        articles.kill(killed, "a hoax", BRUNO);
        var expired = articles.file(Cast.copper().with(Cast.expiring(Instant.now().minusSeconds(1))), new Fate.Release(Instant.now()), BRUNO);

        for (var id : List.of(killed, expired)) {
            assertThatThrownBy(() -> room.read(id, actor(Role.CONTRIBUTOR))).isInstanceOf(NotFound.class);
            assertThat(room.read(id, actor(Role.EDITOR)).headline()).isNotEmpty();
            assertThat(logged(id)).hasSize(1);
        }
    }

    @Test
    void aContributorReadsTheirOwnDraftAndOthersDoNotExist() {
        var contributor = actor(Role.CONTRIBUTOR);
        var own = articles.file(Cast.copper(), new Fate.Draft(), By.of(contributor));
        var namesake = articles.file(Cast.copper(), new Fate.Draft(), new By(contributor.name()));

        assertThat(room.read(own, contributor).headline()).isNotEmpty();
        assertThat(room.revisions(own, contributor)).hasSize(1);
        assertThatThrownBy(() -> room.read(namesake, contributor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.revisions(namesake, contributor)).isInstanceOf(NotFound.class);
        assertThat(logged(own)).hasSize(2);
        assertThat(logged(namesake)).isEmpty();
    }

    @Test
    void aModeratorReadsNothingUnreleasedAndAReaderNothingAtAll() {
        var id = articles.file(Cast.copper(), new Fate.Draft(), BRUNO);

        assertThatThrownBy(() -> room.read(id, actor(Role.MODERATOR))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.read(id, actor())).isInstanceOf(NotAllowed.class).hasMessageContaining("does not include this");
        assertThatThrownBy(() -> room.read(new ArticleId(Long.MAX_VALUE), actor(Role.EDITOR))).isInstanceOf(NotFound.class);
    }

    /// A member of the staff in these roles, with an account.
    private Actor actor(Role... roles) {
        MemberId id = members.joined(new EmailAddress("room-" + List.of(roles).hashCode() + "@staff.example"), "Bruno Almeida", "test").id();
        return new Actor(Optional.of(id), "Bruno Almeida", Set.of(roles), "192.0.2.9");
    }

    private List<String> logged(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("select what || ': ' || detail || ', ' || network from members.audit where subject = :subject order by id")
                .bind("subject", id.aggregate()).mapTo(String.class).list());
    }
}
