package org.broadtape.wire.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.Report;

/// What a sender is told of its message, as JSON: a sentence, the counts, and each item that was not simply taken.
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ITEMS = 100;

    private Answers() {
    }

    static String of(Report report, List<Outcome> outcomes) {
        var answer = JsonNodeFactory.instance.objectNode().put("said", report.toString());
        for (var word : Outcome.Word.values()) {
            answer.put(name(word), report.of(word));
        }
        var items = answer.putArray("items");
        outcomes.stream().filter(outcome -> !outcome.why().isEmpty()).limit(MOST_ITEMS).forEach(outcome -> items.addObject()
                .put("outcome", name(outcome.word())).put("what", outcome.what()).put("place", outcome.place()).put("why", outcome.why()));
        return answer.toString();
    }

    /// Whether anything in the message was of use, or nothing was wrong.
    static boolean isWell(String answer) {
        try {
            var json = JSON.readTree(answer);
            return json.path("refused").asInt() == 0 || json.path("taken").asInt() + json.path("updated").asInt() + json.path("unchanged").asInt() + json.path("held").asInt() > 0;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An answer is not what was written", broken);
        }
    }

    private static String name(Outcome.Word word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
