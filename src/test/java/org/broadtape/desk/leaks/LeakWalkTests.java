package org.broadtape.desk.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import io.restassured.RestAssured;
import org.broadtape.StoppableClock;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.canon.Canon;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.media.Media;
import org.broadtape.feeds.partners.Partners;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;

/// The walk of every exit of the running program, as nobody and as a member of each tier, against what was written.
@QuarkusTest
class LeakWalkTests {

    private static final Slug WALKED = new Slug("walked");

    @Inject
    Articles articles;

    @Inject
    LeakCheck check;

    @Inject
    Canon canon;

    @Inject
    Media media;

    @Inject
    Partners partners;

    @Inject
    StoppableClock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void tierAndPartners() {
        TestTiers.above(WALKED, "Walked", Entitlements.NONE);
        if (partners.find("walked").isEmpty()) {
            partners.add("walked", List.of("pull=yes", "formats=ninjs,nitf"), BRUNO);
            partners.add("walked-whole", List.of("pull=yes", "whole=yes"), BRUNO);
        }
    }

    @AfterEach
    void run() {
        clock.close();
    }

    /// standards.md C3 row 42 (Discourse CVE-2026-27935): counts, titles and lists are exits too.
    @Test
    void noExitSaysMoreThanItsViewerMayRead() throws Exception {
        articles.file(copy("One that is still being written", Rights.OWN), new Fate.Draft(), BRUNO);
        articles.file(copy("One that somebody must decide about", Rights.OWN), new Fate.Hold("who knows"), BRUNO);
        articles.file(copy("One that opens tomorrow at noon", Rights.OWN), new Fate.Schedule(Instant.now().plus(1, ChronoUnit.DAYS)), BRUNO);
        var killed = released("One that was never true at all", Rights.OWN);
        articles.kill(killed, "a hoax", BRUNO);
        articles.withdraw(released("One that was taken back again", Rights.OWN), BRUNO);
        released("One for those who pay for it", Cast.from(new AccessLevel.FromTier(WALKED)));
        released("One for whoever has an account here", Cast.from(AccessLevel.MEMBERS));
        released("One that no feed may carry onwards", Cast.onlyOn(Channel.SITE));

        var report = folder.resolve("leaks.html");
        var problems = check.problems(base(), report);

        assertThat(problems).isEmpty();
        assertThat(Files.readString(report)).contains("Nothing was found where it must not be", "a member of Walked", "everyone", "the partner walked", "somebody who says to be Example Search", "a program that reads previews", "a program that reads whole articles");
    }

    /// The same articles from before their release until after their end, as everyone, each tier, each role, partners and who says to be a crawler.
    @Test
    void noInstantOfADayShowsMoreThanItsViewerMayRead() {
        var roles = Arrays.stream(Role.values()).map(LeakWalkTests::asker).toList();
        var begin = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var hour = begin.plus(1, ChronoUnit.HOURS);
        var draft = articles.file(copy("One that is let out in the walk", Rights.OWN), new Fate.Draft(), BRUNO);
        var embargoed = articles.file(copy("One under embargo for an hour more", Rights.OWN), new Fate.Schedule(hour), BRUNO);
        var expires = file("One that ends within the hour", Cast.expiring(hour), begin);
        var opens = file("One that opens to all later on", Rights.OWN.with(new AccessLevel.FromTier(WALKED), List.of(Opening.parse("everyone after 1h")), true), begin);
        var all = List.of(draft, embargoed, expires, opens);
        clean(all, roles, "before release");
        assertThat(page(opens)).contains("stands here before the mark").doesNotContain("room without windows");
        assertThat(page(expires)).contains("room without windows");

        articles.release(draft, BRUNO);
        clean(all, List.of(), "after it");
        assertThat(page(draft)).contains("room without windows");
        articles.kill(draft, "a hoax", BRUNO);
        clean(all, List.of(), "after the kill");

        var later = articles.called(opens).releasedAt().orElseThrow().plus(1, ChronoUnit.HOURS);
        clock.stopAt(hour.minusNanos(1));
        clean(all, List.of(), "a nanosecond before it ends");
        clock.stopAt(later.isAfter(hour) ? later : hour);
        assertThat(page(embargoed)).as("no clock releases by itself").doesNotContain("hour more");
        clean(all, roles, "at the second");
        assertThat(page(opens)).contains("room without windows");
        assertThat(page(expires)).doesNotContain("ends within the hour");

        clock.close();
        articles.kill(opens, "for the clock runs back now", BRUNO);
    }

    private void clean(List<ArticleId> those, List<Asker> more, String when) {
        var walked = check.walk(base(), canon.these(those, Actor.OPERATOR), List.of(), more);
        assertThat(walked.leaks()).as(when).isEmpty();
        assertThat(walked.silent()).as(when).isEmpty();
    }

    private static Asker asker(Role role) {
        var session = StaffSession.as(role);
        var actor = new Actor(Optional.of(session.member()), "Bruno Almeida", Set.of(role), "");
        return new Asker("a " + role.inWords(), new Viewer.Staff(actor, Optional.empty()), Map.of("Cookie", "session=" + session.token().text()));
    }

    private String page(ArticleId article) {
        return StaffSession.anyone().get(articles.called(article).path()).asString();
    }

    private static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    private ArticleId file(String headline, Rights rights, Instant release) {
        return articles.file(copy(headline, rights), new Fate.Release(release), BRUNO);
    }

    private ArticleId released(String headline, Rights rights) {
        return file(headline, rights, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /// With a file before the mark and one behind it.
    private Copy copy(String headline, Rights rights) {
        var story = Cast.story(headline);
        var name = headline.toLowerCase(Locale.ROOT);
        var body = Body.of(List.of(Paragraph.of("What everybody may know of " + name + " stands here before the mark."), attached(name + " open"), new PreviewMark(),
                Paragraph.of("What is kept of " + name + " was agreed on a Sunday between nine people in a room without windows."), attached(name + " closed")));
        return new Copy(story.headline(), story.standfirst() + " " + headline, story.slug(), story.byline(), body, story.image(), story.filing(), rights, story.language(),
                story.description(), story.canonical(), story.mentions());
    }

    private Block attached(String text) {
        return new Block.File(media.store(new ByteArrayInputStream((text + ",1\nzinc,2\n").getBytes(StandardCharsets.UTF_8)), "numbers.csv").ref(), "");
    }
}
