package org.broadtape.wire.ways;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.broadtape.articles.Articles;
import org.broadtape.articles.ArticleId;
import org.broadtape.wire.contracts.Contracts;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.Reception;
import org.broadtape.wire.formats.Papers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What agencies do to newsrooms. Each costs only the item or the provider that did it.
@QuarkusTest
class FaultTests {

    @Inject
    Inlet inlet;

    @Inject
    Reception reception;

    @Inject
    Articles articles;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private final Provider provider = Contracts.some("");
    private final Provider other = Contracts.some("");
    private final List<Outcome> told = new ArrayList<>();
    private final String run = UUID.randomUUID().toString();

    /// The promise is for 500,000 items (`-Dbroadtape.many=500000`); this many are sent each time, in a feed that is larger than what is held in
    /// memory at once.
    private static final int MANY = Integer.getInteger("broadtape.many", 400);

    @Test
    void aFeedLargerThanMemoryIsTakenItemByItemAndAnotherProviderComesInMeanwhile() throws Exception {
        var feed = folder.resolve("feed");
        var pad = "<p>" + "Copper fell further on Monday. ".repeat(Math.max(1, 560_000 / MANY)) + "</p>";
        try (var out = Files.newBufferedWriter(feed)) {
            out.write("<rss version=\"2.0\"><channel><title>t</title>");
            for (var i = 0; i < MANY; i++) {
                out.write("<item><guid>" + guid(i) + "</guid><title>Copper falls " + i + "</title><description><![CDATA[" + pad + "]]></description></item>");
            }
            out.write("</channel></rss>");
        }
        assertThat(Files.size(feed)).isGreaterThan(16L << 20);
        var seen = new ArrayList<Integer>();

        var report = inlet.take(provider, "feed", feed, _ -> {
            if (told.isEmpty()) {
                // in the middle of it: another provider's item does not wait for its end
                inlet.take(other, "item", bytes(Papers.g2("urn:x:other", "1", "", "", "<p>Tin rose.</p>")), told::add);
                seen.add(items(provider));
            }
        });

        assertThat(report.of(Outcome.Word.TAKEN)).isEqualTo(MANY);
        assertThat(items(other)).isEqualTo(1);
        assertThat(seen).singleElement().satisfies(count -> assertThat(count).isLessThan(MANY));
    }

    @Test
    void theSameItemAThousandTimesIsOneArticleInOneRevision() {
        var item = Papers.g2(guid(1), "1", "", "", "<p>Copper fell.</p>");
        for (var i = 0; i < 1_000; i++) {
            inlet.take(provider, "item " + i, bytes(item), told::add);
        }

        assertThat(told.stream().map(Outcome::word).collect(Collectors.groupingBy(word -> word, Collectors.counting())))
                .containsOnly(java.util.Map.entry(Outcome.Word.TAKEN, 1L), java.util.Map.entry(Outcome.Word.UNCHANGED, 999L));
        assertThat(articles.revisionsOf(article(guid(1)))).hasSize(1);
    }

    @Test
    void aClockThatIsAnHourAheadMakesNoArticleOfTheFutureAndItsLagIsNegative() {
        var ahead = clock.instant().plus(Duration.ofHours(1));
        inlet.take(provider, "item", bytes(Papers.g2(guid(1), "1", "", "", "<p>Copper fell.</p>").replaceAll("<versionCreated>[^<]*", "<versionCreated>" + ahead)), told::add);

        assertThat(articles.called(article(guid(1))).releasedAt().orElseThrow()).isBeforeOrEqualTo(clock.instant());
        long lag = jdbi.withHandle(db -> db.createQuery("select lag from wire.hour where provider = :provider").bind("provider", provider.slug().value()).mapTo(Long.class).one());
        assertThat(lag).isBetween(-3_600_000L, -3_500_000L);
    }

    @Test
    void aFileThatUnpacksToMoreThanItSaysIsRefusedAndTheNextOneIsTaken() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            for (var i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        inlet.take(provider, "bomb", bomb.toByteArray(), told::add);
        inlet.take(provider, "item", bytes(Papers.g2(guid(1), "1", "", "", "<p>Copper fell.</p>")), told::add);

        assertThat(told).extracting(Outcome::word).containsExactly(Outcome.Word.REFUSED, Outcome.Word.TAKEN);
    }

    @Test
    void anItemIsTakenWhateverItsPictureOfThirtyMegabytesIs() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        Files.write(folder.resolve("large.jpg"), Arrays.copyOf(picture.toByteArray(), 30 << 20));
        Files.write(folder.resolve("broken.jpg"), new byte[30 << 20]);
        var file = Files.writeString(folder.resolve("item.xml"), Papers.g2(guid(1), "1", "", "", "<p>Copper fell.</p><p><img src=\"large.jpg\" alt=\"\"/></p><p><img src=\"broken.jpg\" alt=\"\"/></p>"));

        assertThat(inlet.take(provider, "item.xml", file, told::add).of(Outcome.Word.TAKEN)).isEqualTo(1);
        assertThat(articles.copyOf(article(guid(1))).body().images()).extracting(image -> image.ref().startsWith("sha256:")).contains(true);
    }

    @Test
    void aDeathAtAnyBoundaryOfATransactionAndOnceMoreEndsAsIfNothingHadHappened() {
        var whole = Contracts.some("");
        inlet.take(whole, "feed", feed(), told::add);

        // each slice dies before its transaction and after it; three slices, for there are 250 items
        for (var death = 0; death < 6; death++) {
            var victim = Contracts.some("");
            var slices = new int[] { 0 };
            var dies = death;
            try {
                reception.take(victim, "feed", feed(), (work, _) -> {
                    dieAt(dies, 2 * slices[0]);
                    work.run();
                    dieAt(dies, 2 * slices[0]++ + 1);
                }, _ -> {
                });
                throw new AssertionError("It lives");
            } catch (Death died) {
                assertThat(items(victim)).isEqualTo(Math.min(250, (dies + 1) / 2 * 100));
            }
            inlet.take(victim, "feed", feed(), told::add);

            assertThat(state(victim)).as("death " + death).isEqualTo(state(whole));
        }
    }

    private static void dieAt(int death, int here) {
        if (death == here) {
            throw new Death();
        }
    }

    private static final class Death extends RuntimeException {

        Death() {
            super("killed", null, false, false);
        }
    }

    private static byte[] feed() {
        return bytes(IntStream.range(0, 250).mapToObj(i -> "<item><guid>urn:x:" + i + "</guid><title>Copper falls " + i + "</title><description>It fell.</description></item>")
                .collect(Collectors.joining("", "<rss version=\"2.0\"><channel><title>t</title>", "</channel></rss>")));
    }

    /// Everything that an import leaves behind of a provider, but for numbers and instants.
    private List<String> state(Provider whose) {
        return jdbi.withHandle(db -> db.createQuery("""
                select i.guid || ' ' || i.version || ' ' || i.course || ' ' || i.fingerprint || ' ' || a.state || ' ' || a.headline
                       || ' ' || (select string_agg(v.outcome, ',' order by v.id) from wire.version v where v.item_id = i.id)
                       || ' ' || (select count(*) from articles.revision r where r.article_id = a.id)
                  from wire.item i join articles.article a on a.id = i.article_id
                 where i.provider = :provider
                 order by i.guid
                """).bind("provider", whose.slug().value()).mapTo(String.class).list());
    }

    private int items(Provider whose) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from wire.item where provider = :provider").bind("provider", whose.slug().value()).mapTo(Integer.class).one());
    }

    private ArticleId article(String guid) {
        return new ArticleId(jdbi.withHandle(db -> db.createQuery("select article_id from wire.item where provider = :provider and guid = :guid")
                .bind("provider", provider.slug().value()).bind("guid", guid).mapTo(Long.class).one()));
    }

    private String guid(int number) {
        return "urn:x:" + run + ":" + number;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
