package org.broadtape.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.doors.xml.XmlTests.refuses;

import org.junit.jupiter.api.Test;

class FrontMatterTests {

    @Test
    void yamlBetweenThreeDashesIsTheFields() {
        var file = read("\uFEFF---\r\ntitle: \"Rates: up\"\r\ntopics: [banks, bonds]\r\nreleased: 2026-01-05T08:00:00+02:00\r\n---\r\n\r\nText.\r\n");

        assertThat(file.fields().get("title").asText()).isEqualTo("Rates: up");
        assertThat(file.fields().get("topics")).hasSize(2);
        assertThat(file.fields().get("released").asText()).isEqualTo("2026-01-05T08:00:00+02:00");
        assertThat(file.text()).isEqualTo("\nText.\n");
        assertThat(file.line()).isEqualTo(6);
    }

    @Test
    void tomlBetweenThreePlusesIsTheFields() {
        var file = read("+++\ntitle = 'Rates'\nreleased = 2026-01-05T08:00:00Z\n+++\nText.");

        assertThat(file.fields().get("title").asText()).isEqualTo("Rates");
        assertThat(file.fields().get("released").asText()).isEqualTo("2026-01-05T08:00:00Z");
        assertThat(file.text()).isEqualTo("Text.");
    }

    @Test
    void aFileWithoutFieldsIsAllText() {
        assertThat(read("# Rates\n---\n").fields()).isEmpty();
        assertThat(read("---\n---\nText").fields()).isEmpty();
    }

    @Test
    void wordsThatYamlWouldTurnIntoSomethingElseStayWords() {
        var fields = read("---\ncountry: no\nswitch: on\nday: 2026-01-05\ntime: 12:30\ncode: 0123\ntrue: yes\nfree: true\nnothing:\n---\n").fields();

        assertThat(fields.get("country").asText()).isEqualTo("no");
        assertThat(fields.get("switch").asText()).isEqualTo("on");
        assertThat(fields.get("day").asText()).isEqualTo("2026-01-05");
        assertThat(fields.get("time").asText()).isEqualTo("12:30");
        assertThat(fields.get("code").asText()).isEqualTo("0123");
        assertThat(fields.get("true").asText()).isEqualTo("yes");
        assertThat(fields.get("free").asBoolean()).isTrue();
        assertThat(fields.get("nothing").asText("")).isEmpty();
    }

    @Test
    void anchorsAliasesAndTagsAreRefused() {
        refuses(() -> read("---\na: &x [1]\nb: *x\n---\n"), "Anchors (&) and aliases (*) are not read.", "line 2");
        refuses(() -> read("---\nb: *x\n---\n"), "Anchors (&) and aliases (*) are not read.", "line 2");
        refuses(() -> read("---\nt: a\na: !!java.net.URL ['http://127.0.0.1']\n---\n"), "Tags (!) are not read.", "line 3");
    }

    @Test
    void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
        refuses(() -> read("---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n---\n"), "Anchors", "line 2");
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        refuses(() -> read("---\ntitle: a\ntitle: b\n---\n"), "'title' stands twice. Keep the one that counts.", "line 3");
        refuses(() -> read("+++\ntitle = 'a'\ntitle = 'b'\n+++\n"), "It is not TOML that can be read: Duplicate key", "line");
    }

    @Test
    void aThousandListsInEachOtherAreRefused() {
        refuses(() -> read("---\na: " + "[".repeat(1000) + "\n---\n"), "longer or deeper than is read (Document nesting depth)", "line");
        refuses(() -> read("+++\na = " + "[".repeat(1000) + "\n+++\n"), "longer or deeper than is read (Document nesting depth)", "");
    }

    @Test
    void fieldsThatAreNotClosedAreRefused() {
        refuses(() -> read("---\ntitle: a\n\nText"), "The front matter is not closed: put a line of --- below it.", "line 1");
    }

    @Test
    void fieldsThatAreNoFieldsAreRefused() {
        refuses(() -> read("---\njust words\n---\n"), "The front matter is not a list of names and values", "line 2");
        refuses(() -> read("---\ntitle: [a\n---\n"), "It is not YAML that can be read", "line");
    }

    private static FrontMatter read(String file) {
        return FrontMatter.of(file, Limits.DOCUMENT);
    }
}
