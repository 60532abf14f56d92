package org.broadtape.comments.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.broadtape.articles.body.Corpus;
import org.broadtape.kernel.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What others have collected to break programs with, said as a comment: words are shown, and nothing of it acts.
@Tag("corpus")
class HostileTextTests {

    private static final Set<String> ELEMENTS = Set.of("p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li");
    private static final Set<String> ATTRIBUTES = Set.of("a href", "a rel", "p dir", "li dir", "ol start");
    private static final Pattern PAYLOAD = Pattern.compile("\"payload\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*+\")");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]|\\p{Cs}");

    @Test
    void naughtyStringsAreWordsAlone() throws IOException {
        var strings = new ObjectMapper().readValue(Corpus.text(Corpus.path("security/naughty-strings/blns.json")), String[].class);
        assertThat(strings).hasSizeGreaterThan(500);
        for (var string : strings) {
            harmless(string);
            harmless("[words](" + string + ")");
            harmless("word <" + string + "> word");
        }
    }

    @Test
    void payloadsAgainstSanitisersAreWordsAlone() throws IOException {
        var payloads = new ArrayList<String>();
        var quoted = PAYLOAD.matcher(Corpus.text(Corpus.path("security/dompurify/expect.mjs")));
        while (quoted.find()) {
            payloads.add(new ObjectMapper().readValue(quoted.group(1), String.class));
        }
        assertThat(payloads).hasSizeGreaterThan(100);
        Corpus.files("security/owasp-java-html-sanitizer", ".html").forEach(file -> payloads.addAll(parts(Corpus.text(file))));
        for (var payload : payloads) {
            harmless(payload);
            harmless("> " + payload);
            harmless("![" + payload + "](" + payload + ")");
        }
    }

    /// As much as fits into a comment.
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var from = 0; from < text.length(); from += 4000) {
            parts.add(text.substring(from, Math.min(text.length(), from + 4000)));
        }
        return parts;
    }

    private static void harmless(String typed) {
        CommentText text;
        try {
            text = CommentText.of(typed);
        } catch (Refused refused) {
            assertThat(refused.sentence()).as(typed).containsAnyOf("There are no words in it yet", "characters; 5000 fit");
            return;
        }
        assertThat(UNSEEN.matcher(text.source()).find()).as(typed).isFalse();
        var shown = Jsoup.parseBodyFragment(text.html());
        assertThat(shown.body().children().select("*")).as(typed).allSatisfy(element -> {
            assertThat(ELEMENTS).contains(element.normalName());
            assertThat(element.attributes().asList()).extracting(attribute -> element.normalName() + " " + attribute.getKey()).isSubsetOf(ATTRIBUTES);
        });
        shown.select("a[href]").forEach(HostileTextTests::leadsAway);
        assertThat(CommentText.words(text.source())).as(typed).isNotNull();
    }

    private static void leadsAway(Element link) {
        assertThat(link.attr("rel")).isEqualTo("ugc nofollow");
        var address = link.attr("href");
        assertThat(address).matches("(?is)(?:https?:|mailto:).*|(?![a-z][a-z0-9+.-]*:).*");
    }
}
