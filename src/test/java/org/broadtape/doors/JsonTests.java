package org.broadtape.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.doors.xml.XmlTests.refuses;
import static org.broadtape.doors.xml.XmlTests.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTests {

    @Test
    void valuesKeepEveryDigit() {
        var tree = tree("{\"a\": 0.10000000000000000000001, \"b\": 123456789012345678901234567890, \"c\": [true, null, \"x\"]}");

        assertThat(tree.get("a").decimalValue()).isEqualByComparingTo("0.10000000000000000000001");
        assertThat(tree.get("b").bigIntegerValue()).isEqualTo("123456789012345678901234567890");
        assertThat(tree.get("c")).hasSize(3);
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        refuses(() -> tree("{\n\"embargoed\": \"2026\",\n \"embargoed\": \"\"}"), "'embargoed' stands twice. Keep the one that counts.", "line 3");
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        refuses(() -> tree("{}\n{}"), "Something stands after its end.", "line 2, column 1");
        refuses(() -> tree("  "), "There is nothing in it.", "");
    }

    @Test
    void aHundredThousandArraysInEachOtherAreRefused() {
        refuses(() -> tree("[".repeat(100_000)), "Something in it is longer or deeper than is read (Document nesting depth). Split it or make it smaller.", "line 1");
    }

    @Test
    void numbersAndTextsBeyondTheLimitsAreRefused() {
        refuses(() -> tree("1" + "0".repeat(300)), "Number value length", "");
        refuses(() -> Json.tree("\"" + "x".repeat(3000) + "\"", Limits.DOCUMENT.withPiece(2000)), "Something in it is longer or deeper than is read (String value length). Split it or make it smaller.", "");
        refuses(() -> Json.tree("[1,2,3,4]", Limits.DOCUMENT.withCount(4)), "It has more than 4 values. Split it.", "line 1");
    }

    @Test
    void anEndlessTextIsRefusedAtTheLimitWithoutBeingHeld() {
        var endless = new Endless("[\"", 200L << 20);

        refuses(() -> Json.tree(endless, Limits.DOCUMENT.withPiece(1 << 20)), "String value length", "line 1");
        assertThat(endless.total()).isLessThan(4L << 20);
    }

    @Test
    void aTruncatedDocumentIsRefusedWhereItEnds() {
        refuses(() -> tree("{\"a\":\n [1,"), "It is not JSON that can be read: Unexpected end", "line 2");
    }

    @Test
    void onlyWhatLiesUnderAPathIsHandedOut() {
        var found = new ArrayList<String>();
        Json.under(stream("{\"db\": [{\"meta\": {\"v\": 1}, \"data\": {\"a\": [{\"posts\": 9}], \"posts\": [{\"id\": 1}, {\"id\": 2}]}}], \"posts\": [3]}"),
                Limits.MESSAGE, Set.of("db/meta", "db/data/posts"), (path, node) -> found.add(path + " " + node));

        assertThat(found).containsExactly("db/meta {\"v\":1}", "db/data/posts {\"id\":1}", "db/data/posts {\"id\":2}");
    }

    @Test
    void whatIsPassedOverMustBeWholeToo() {
        refuses(() -> Json.under(stream("{\"a\": [1, 2"), Limits.MESSAGE, Set.of("b"), (_, _) -> {
        }), "It is not JSON that can be read: Unexpected end", "line 1");
        refuses(() -> Json.under(stream("{} 1"), Limits.MESSAGE, Set.of("b"), (_, _) -> {
        }), "Something stands after its end.", "line 1, column 4");
    }

    @Test
    void whatCannotBeStoredIsDropped() {
        assertThat(tree("{\"a\\u0000\": \"x\\u0000y\\ud800z\"}").get("a").asText()).isEqualTo("xyz");
    }

    @Test
    void itemsAreHandedOutOneByOne() {
        assertThat(each("[{\"a\":1}, {\"a\":2}]")).isEqualTo("[{\"a\":1}, {\"a\":2}]");
        assertThat(each("{\"a\":1}\n{\"a\":2}\n")).isEqualTo("[{\"a\":1}, {\"a\":2}]");
        assertThat(each("{\"a\":1}")).isEqualTo("[{\"a\":1}]");
    }

    private static String each(String json) {
        var items = new ArrayList<JsonNode>();
        Json.each(stream(json), Limits.DOCUMENT, items::add);
        return items.toString();
    }

    private static JsonNode tree(String json) {
        return Json.tree(stream(json), Limits.DOCUMENT);
    }
}
