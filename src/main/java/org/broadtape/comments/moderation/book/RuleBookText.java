package org.broadtape.comments.moderation.book;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.broadtape.comments.phases.RuleBook;
import org.broadtape.comments.phases.WordList;

/// A rule book as it is kept: JSON, in which what an older version did not know has its first value.
final class RuleBookText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleBookText() {
    }

    static String of(RuleBook book) {
        return JSON.createObjectNode().put("blocked", book.blocked().text()).put("suspect", book.suspect().text()).put("lately", book.lately()).put("said", book.said())
                .put("shortest", book.shortest()).put("longest", book.longest()).put("longestWord", book.longestWord()).put("links", book.links()).put("first", book.first())
                .put("rejected", book.rejected()).put("ageHours", book.ageHours()).put("judged", book.judged()).put("reports", book.reports()).put("reportsHide", book.reportsHide()).toString();
    }

    static RuleBook parse(String text) {
        try {
            var node = JSON.readTree(text);
            var first = RuleBook.INITIAL;
            return new RuleBook(WordList.parse(node.path("blocked").asText()), WordList.parse(node.path("suspect").asText()), number(node, "lately", first.lately()),
                    number(node, "said", first.said()), number(node, "shortest", first.shortest()), number(node, "longest", first.longest()),
                    number(node, "longestWord", first.longestWord()), number(node, "links", first.links()), number(node, "first", first.first()),
                    number(node, "rejected", first.rejected()), number(node, "ageHours", first.ageHours()), node.path("judged").asBoolean(first.judged()),
                    number(node, "reports", first.reports()), node.path("reportsHide").asBoolean(first.reportsHide()));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int number(JsonNode node, String name, int otherwise) {
        return node.path(name).asInt(otherwise);
    }
}
