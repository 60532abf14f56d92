package org.broadtape.wire.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.WireItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CuttingTests {

    private static final String CHANNEL = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<rss version=\"2.0\"><channel>\n<title>Café</title><language>fr</language><copyright>© Café</copyright>\n";

    @TempDir
    Path folder;

    private final List<Incoming> parts = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private interface Writing {
        void to(Writer out) throws IOException;
    }

    private Path file(String name, java.nio.charset.Charset charset, Writing writing) {
        var file = folder.resolve(name);
        try (var out = Files.newBufferedWriter(file, charset)) {
            writing.to(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return file;
    }

    private void cut(Path file) {
        Cutting.each(new Incoming("large", file, folder, true), "", parts::add, outcome -> told.add(outcome.toString()));
    }

    private static String padding() {
        return "<!--" + " ".repeat((int) Cutting.WHOLE) + "-->\n";
    }

    private static WireItem only(Incoming part) {
        var document = new Document(part.name(), part.bytes(), ZoneOffset.UTC, false);
        var found = Formats.of(document).orElseThrow().read(document);
        assertThat(found).hasSize(1);
        return ((Found.Item) found.getFirst()).item();
    }

    @Test
    void aFileThatCanBeHeldIsHandedOutAsItIs() {
        cut(file("a.xml", java.nio.charset.StandardCharsets.ISO_8859_1, out -> out.write(CHANNEL + "<item><title>One</title></item><item><title>Two</title></item></channel></rss>")));

        assertThat(parts).singleElement().satisfies(part -> assertThat(part.held()).isEmpty());
    }

    @Test
    void eachItemOfALargeFeedKnowsItsChannelAndItsLine() {
        cut(file("a.xml", java.nio.charset.StandardCharsets.ISO_8859_1,
                out -> out.write(CHANNEL + "<item><guid>1</guid><title>Été</title></item>\n" + padding() + "<item><guid>2</guid>\n<title>Two</title></item></channel></rss>")));

        assertThat(parts).hasSize(2);
        assertThat(only(parts.getFirst())).satisfies(item -> {
            assertThat(item.words().headline()).isEqualTo("Été");
            assertThat(item.words().language()).isEqualTo("fr");
            assertThat(item.rights().notice()).isEqualTo("© Café");
        });
        assertThat(only(parts.getLast()).rights().notice()).isEqualTo("© Café");
        assertThat(parts.getLast().line()).isEqualTo(6);
        assertThat(parts.getLast().place("line 2, column 3")).isEqualTo("line 7, column 3");
        assertThat(parts.getLast().place("line 1, column 400")).isEqualTo("line 6");
        assertThat(told).isEmpty();
    }

    @Test
    void anItemThatIsTooLargeIsRefusedWithItsPlaceAndTheRestGoesOn() {
        cut(file("a.xml", java.nio.charset.StandardCharsets.UTF_8, out -> {
            out.write("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title>\n<entry><id>1</id><title>One</title></entry>\n  <entry><id>2</id><content>");
            out.write("x".repeat(20 << 20));
            out.write("</content></entry><entry><id>3</id><title>Three</title></entry></feed>");
        }));

        assertThat(parts).extracting(part -> only(part).guid()).containsExactly("1", "3");
        assertThat(told).containsExactly("refused  large, line 3, column 3: <entry> is larger than 8 MB, the most that is read of one. Split it.");
    }

    @Test
    void aListOfNinjsIsTakenMemberByMember() {
        cut(file("a.json", java.nio.charset.StandardCharsets.UTF_8, out -> {
            out.write("[\n{\"uri\": \"urn:1\", \"headline\": \"Été\"},\n{\"uri\": \"urn:2\", \"bodies\": [{\"value\": \"");
            out.write("x".repeat(6 << 20));
            out.write("\"}, {\"value\": \"");
            out.write("x".repeat(6 << 20));
            out.write("\"}]},\n{\"uri\": \"urn:3\", \"uri\": \"twice\", \"deep\": {\"er\": [1, 2]}},\n {\"uri\": \"urn:4\"}" + " ".repeat(5 << 20) + "]");
        }));

        assertThat(parts).extracting(part -> only(part).guid()).containsExactly("urn:1", "urn:4");
        assertThat(only(parts.getFirst()).words().headline()).isEqualTo("Été");
        assertThat(parts.getLast().line()).isEqualTo(5);
        assertThat(told).containsExactly("refused  large, line 3, column 1: An item is larger than 8 MB, the most that is read of one. Split it.",
                "refused  large, line 4, column 18: 'uri' stands twice. Keep the one that counts.");
    }

    @Test
    void aListOfNinjsThatBreaksOffGivesWhatWasWhole() {
        cut(file("a.json", java.nio.charset.StandardCharsets.UTF_8, out -> out.write("[{\"uri\": \"urn:1\"}," + " ".repeat((int) Cutting.WHOLE) + "\n{\"uri\": \"urn:2\"")));

        assertThat(parts).extracting(part -> only(part).guid()).containsExactly("urn:1");
        assertThat(told).singleElement().asString().startsWith("refused  large, line 2, column ").contains("It is not JSON that can be read: Unexpected end-of-input");
    }

    @Test
    void whatIsCutOffOrHoldsNoItemSaysSo() {
        cut(file("a.xml", java.nio.charset.StandardCharsets.UTF_8, out -> out.write("<rss><channel><item><guid>1</guid></item>" + padding() + "</channel>")));
        cut(file("b.xml", java.nio.charset.StandardCharsets.UTF_8, out -> out.write("<rss><channel>" + padding() + "</channel></rss>")));

        assertThat(parts).hasSize(1);
        assertThat(told).containsExactly("refused  large, its end: It ends before </rss>: something of it is missing.", "refused  large: There are no items in it.");
    }

    @Test
    void fiveHundredThousandItemsAtOnceTakeNoMoreMemoryThanOne() {
        var many = 500_000;
        var text = "x".repeat(100);
        var large = file("a.xml", java.nio.charset.StandardCharsets.UTF_8, out -> {
            out.write("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>\n");
            for (var i = 0; i < many; i++) {
                out.write("<newsItem guid=\"urn:" + i + "\"><contentSet><inlineData>" + text + "</inlineData></contentSet></newsItem>\n");
            }
            out.write("</itemSet></newsMessage>");
        });
        var before = used();
        var most = new long[2];

        Cutting.each(new Incoming("large", large, folder, true), "", part -> {
            most[0] += part.bytes().length;
            if (++most[1] % (many / 2) == 0) {
                assertThat(used() - before).isLessThan(8L << 20);
            }
        }, outcome -> told.add(outcome.toString()));

        assertThat(most[1]).isEqualTo(many);
        assertThat(most[0]).isGreaterThan(80_000_000);
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsNoListOfItemsAndTooLargeSaysWhatToDo() {
        var feed = file("a.json", java.nio.charset.StandardCharsets.UTF_8,
                out -> out.write("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [" + ("{\"id\": \"1\", \"content_text\": \"" + "x".repeat(1 << 20) + "\"},").repeat(17) + "{}]}"));
        var story = file("a.xml", java.nio.charset.StandardCharsets.UTF_8, out -> out.write("<nitf><body>" + "x".repeat(33 << 20) + "</body></nitf>"));
        cut(feed);
        cut(story);

        assertThat(parts).hasSize(2);
        assertThatThrownBy(() -> only(parts.getFirst())).isInstanceOf(Refused.class).hasMessage("It is larger than 16 MB, the most that is read here. Split it.");
        assertThatThrownBy(() -> only(parts.getLast())).isInstanceOf(Refused.class).hasMessage("It has 33 MB; the most that is read of one document is 32 MB. Split it.");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
