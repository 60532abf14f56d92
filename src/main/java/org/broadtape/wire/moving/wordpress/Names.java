package org.broadtape.wire.moving.wordpress;

import java.util.Arrays;

/// Names of people.
final class Names {

    private Names() {
    }

    /// The first that says something; of a mail address only what stands before the @, since a byline is public.
    static String of(String... said) {
        return Arrays.stream(said).map(String::strip).filter(name -> !name.isEmpty()).findFirst().map(name -> name.matches("\\S+@\\S+\\.\\S+") ? name.substring(0, name.indexOf('@')) : name)
                .orElse("");
    }
}
