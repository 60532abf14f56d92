package org.broadtape.articles.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleEvent.ArticleReleased;
import org.broadtape.articles.ArticleEvent;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.cli.ArticleCommand;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.members.Viewer;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import picocli.CommandLine;

@QuarkusTest
class LikenessesTests {

    @Inject
    Likenesses likenesses;

    @Inject
    Articles articles;

    @Inject
    Listings listings;

    @Inject
    Instance<ArticleCommand> command;

    @Inject
    CommandLine.IFactory factory;

    private final String topic = "Likeness " + UUID.randomUUID();
    private final Random random = new Random(topic.hashCode());
    private final String statement = words(200);

    @Test
    void oneStoryFromTwoAgenciesIsLinked() {
        var one = file(story("Copper falls", "Northgate said. " + statement), Instant.now());
        var other = file(story("Copper sinks to its lowest", "Baltic reports from its own desk in another lead. " + statement), Instant.now());
        var third = file(story("Grain rises", words(200)), Instant.now());
        look(one, other, third);

        assertThat(likenesses.of(one)).singleElement().satisfies(like -> {
            assertThat(like.other()).isEqualTo(other);
            assertThat(like.likeness()).isGreaterThan(0.8);
        });
        assertThat(likenesses.of(other)).extracting(Likeness::other).containsExactly(one);
        assertThat(likenesses.of(third)).isEmpty();
        assertThat(shown(one)).containsPattern("says nearly the same \\(0\\.[89]\\d\\): " + articles.called(other).path() + ", ");
        assertThat(listings.related(articles.called(one), Viewer.Anyone.ANYWHERE, Channel.SITE, 6)).as("read next").extracting(Teaser::id).contains(third).doesNotContain(other);
    }

    @Test
    void lookingAgainChangesNothingAndWhatIsTakenBackIsLinkedNoMore() {
        var one = file(story("Copper falls", statement), Instant.now());
        var other = file(story("Copper sinks", statement), Instant.now());
        look(one);
        look(other, one);
        assertThat(likenesses.of(one)).hasSize(1);

        articles.kill(other, "taken back", Cast.BRUNO);
        look(other);
        assertThat(likenesses.of(one)).isEmpty();
        var third = file(story("Copper falls further", statement), Instant.now());
        look(third);
        assertThat(likenesses.of(third)).extracting(Likeness::other).containsExactly(one);
    }

    @Test
    void ofManyThatAreAlikeEachIsLinkedToAFew() {
        var all = Stream.generate(() -> file(story("Copper falls", statement), Instant.now())).limit(12).toList();
        all.forEach(this::look);

        assertThat(likenesses.of(all.getLast())).hasSizeGreaterThanOrEqualTo(3);
        assertThat(all.stream().mapToInt(id -> likenesses.of(id).size()).sum()).as("three each, in both directions").isLessThanOrEqualTo(12 * 3 * 2);
    }

    @Test
    void whatIsHeldOrOldIsLinkedToNothing() {
        var one = file(story("Copper falls", statement), Instant.now());
        var held = articles.file(story("Copper sinks", statement), new Fate.Hold("a lawyer reads it"), Cast.BRUNO);
        var old = file(story("Copper sank", statement), Instant.now().minus(20, ChronoUnit.DAYS));
        look(one, held, old);

        assertThat(likenesses.of(one)).isEmpty();
    }

    private String shown(ArticleId id) {
        var out = new StringWriter();
        new CommandLine(command.get(), factory).setOut(new PrintWriter(out)).execute("show", id.toString());
        return out.toString();
    }

    private void look(ArticleId... ids) {
        QuarkusTransaction.requiringNew().run(() -> likenesses.onAll(Stream.of(ids).<ArticleEvent>map(id -> new ArticleReleased(id.value(), 1)).toList()));
    }

    private ArticleId file(Copy copy, Instant at) {
        return articles.file(copy, new Fate.Release(at, at, List.of()), Cast.BRUNO);
    }

    private Copy story(String headline, String text) {
        return Cast.on(topic, Cast.story(headline, text));
    }

    private String words(int count) {
        return random.ints(count, 0, 1_000_000).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));
    }
}
