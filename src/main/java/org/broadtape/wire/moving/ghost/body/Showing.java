package org.broadtape.wire.moving.ghost.body;

import com.fasterxml.jackson.databind.JsonNode;

/// To whom Ghost's site showed a single card. An article here has one border between what everybody reads and the rest, the preview mark:
/// a card that was shown to some readers only, or in mail only, must not come out for all.
record Showing(JsonNode card) {

    boolean toEveryone() {
        var visibility = card.path("visibility");
        if (!visibility.isObject()) {
            return true;
        }
        if (visibility.has("showOnWeb")) {
            return visibility.path("showOnWeb").asBoolean(true);
        }
        return visibility.path("web").path("nonMember").asBoolean(true);
    }
}
