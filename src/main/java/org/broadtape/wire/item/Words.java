package org.broadtape.wire.item;

import java.util.List;

/// What an item says about itself in words. Empty where it does not. `byline` is text as printed; `authors` are names.
public record Words(String headline, String standfirst, String slugline, String byline, List<String> authors, String dateline, String language,
        String description) {

    /// The same with another headline.
    public Words headed(String other) {
        return new Words(other, standfirst, slugline, byline, authors, dateline, language, description);
    }
}
