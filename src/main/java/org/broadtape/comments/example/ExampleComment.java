package org.broadtape.comments.example;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import org.broadtape.comments.Position;
import org.broadtape.comments.State;

/// A comment as the example's file has it.
///
/// @param number its own in the file
/// @param to     the number of the one that it answers; 0 for none
/// @param after  the article's release
/// @param why    for what it is held or was rejected, and `phase` by which of the rules; by Chen, where that is empty
/// @param staff  how its writer stands to the article, as the database writes it
record ExampleComment(int number, int to, String by, Duration after, String text, Position position, State state, String staff, int votes, String phase, String why) {

    static ExampleComment of(JsonNode node) {
        return new ExampleComment(node.path("n").asInt(), node.path("to").asInt(0), node.path("by").asText(), Duration.ofMinutes(node.path("at").asLong()), node.path("text").asText(),
                Position.of(node.path("position").asText("")), State.valueOf(node.path("state").asText("VISIBLE")), node.path("staff").asText(""), node.path("votes").asInt(0), node.path("phase").asText(""),
                node.path("why").asText(""));
    }
}
