package org.broadtape.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Random;

/// Invented NewsML-G2 items of 3 KB, a file each, in folders of a thousand; the importer takes them in the order of their numbers. They date from the week
/// before yesterday, save each `sampleEvery`th one: those are newer than all, and each newer than the one before, so that it stands first in every list.
final class WireItems {

    static final String CONTRACT = """
            slug = "items"
            name = "Bench Agency"
            address = "https://bench.example/"
            folder = "items"
            format = "newsml-g2"
            time_zone = "UTC"
            rights = "© 2026 Bench Agency"
            territories = []
            channels = ["site", "feed"]
            archive_days = 3650
            release = "automatic"
            canonical = "self"
            empty_embargo = "hold"
            default_section = "news"
            """;
    private static final int PER_FOLDER = 1000;
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String series;
    private final int count;
    private final int sampleEvery;

    /// @param series keeps the items of several runs apart
    WireItems(String series, int count, int sampleEvery) {
        this.series = series;
        this.count = count;
        this.sampleEvery = sampleEvery;
    }

    void writeInto(Path folder) throws Exception {
        Bench.say("Writing " + count + " items ...");
        var random = new Random(3);
        for (var number = 0; number < count; number++) {
            var file = folder.resolve("%03d".formatted(number / PER_FOLDER)).resolve("%06d.xml".formatted(number));
            Files.createDirectories(file.getParent());
            Files.writeString(file, item(number, random));
        }
    }

    String guid(int number) {
        return "urn:newsml:bench.example:" + series + ":" + number;
    }

    /// How its headline begins; no other's begins so.
    String headline(int number) {
        return "Item " + number + " of " + series + ":";
    }

    int sampleEvery() {
        return sampleEvery;
    }

    int count() {
        return count;
    }

    private Instant created(int number) {
        return number % sampleEvery == 0 ? now.minusSeconds(7200).plusSeconds(number / sampleEvery) : now.minus(1, ChronoUnit.DAYS).minus(number % MINUTES_OF_A_WEEK, ChronoUnit.MINUTES);
    }

    private String item(int number, Random random) {
        var paragraphs = new ArrayList<String>();
        for (var paragraph = 0; paragraph < 8; paragraph++) {
            paragraphs.add("<p>" + Filled.words(random, 32) + ".</p>");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%1$s" version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
                  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
                  <rightsInfo><copyrightHolder literal="Bench Agency"/><copyrightNotice>© 2026 Bench Agency</copyrightNotice></rightsInfo>
                  <itemMeta>
                    <itemClass qcode="ninat:text"/><provider literal="bench"/>
                    <versionCreated>%2$s</versionCreated><pubStatus qcode="stat:usable"/>
                  </itemMeta>
                  <contentMeta><urgency>4</urgency><headline>%3$s %4$s</headline></contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Item</title></head><body>
                %5$s
                  </body></html></inlineXML></contentSet>
                </newsItem>
                """.formatted(guid(number), created(number), headline(number), Filled.words(random, 7), String.join("\n", paragraphs));
    }
}
