package org.broadtape.desk.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;

import io.restassured.RestAssured;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Rights;
import org.broadtape.kernel.Slug;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
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
    Tiers tiers;

    @Inject
    LeakCheck check;

    @TempDir
    Path folder;

    @Test
    void noExitSaysMoreThanItsViewerMayRead() throws Exception {
        tiers.put(new Tier(WALKED, "Walked", "", 71, Optional.empty(), Optional.empty(), Entitlements.NONE));
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
        var problems = check.problems("http://localhost:" + RestAssured.port, report);

        assertThat(problems).isEmpty();
        assertThat(Files.readString(report)).contains("Nothing was found where it must not be", "a member of Walked", "everyone");
    }

    private ArticleId released(String headline, Rights rights) {
        return articles.file(copy(headline, rights), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }

    private static Copy copy(String headline, Rights rights) {
        var story = Cast.story(headline);
        var name = headline.toLowerCase(Locale.ROOT);
        var body = Body.of(List.of(Paragraph.of("What everybody may know of " + name + " stands here before the mark."), new PreviewMark(),
                Paragraph.of("What is kept of " + name + " was agreed on a Sunday between nine people in a room without windows.")));
        return new Copy(story.headline(), story.standfirst() + " " + headline, story.slug(), story.byline(), body, story.image(), story.filing(), rights, story.language(),
                story.description(), story.canonical(), story.mentions());
    }
}
