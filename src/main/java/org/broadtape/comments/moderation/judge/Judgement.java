package org.broadtape.comments.moderation.judge;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

/// What the outside judge answered: `{"verdict": "approve" | "reject" | "hold", "reason": "…"}`.
record Judgement(Word word, String reason) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 300;

    enum Word {
        APPROVE, REJECT, HOLD
    }

    /// Empty where it is nothing of the kind.
    static Optional<Judgement> parse(byte[] body) {
        try {
            var node = JSON.readTree(body);
            var reason = node.path("reason").asText("").replaceAll("\\p{Cntrl}", " ").strip();
            var shortened = reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
            return word(node.path("verdict").asText("")).map(word -> new Judgement(word, shortened));
        } catch (IOException | RuntimeException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<Word> word(String verdict) {
        return switch (verdict) {
            case "approve" -> Optional.of(Word.APPROVE);
            case "reject" -> Optional.of(Word.REJECT);
            case "hold" -> Optional.of(Word.HOLD);
            default -> Optional.empty();
        };
    }
}
