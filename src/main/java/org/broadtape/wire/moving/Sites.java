package org.broadtape.wire.moving;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadtape.wire.moving.ghost.Ghost;
import org.broadtape.wire.moving.medium.Medium;
import org.broadtape.wire.moving.substack.Substack;
import org.broadtape.wire.moving.wordpress.WordPress;

/// The kinds of export that are known, those first that claim by more than a column’s name.
public final class Sites {

    /// How much of a file is looked at.
    public static final int LOOK = 1 << 14;

    private static final List<SiteFormat> ALL = List.of(new WordPress(), new Substack(), new Medium(), new Ghost());

    private Sites() {
    }

    public static Optional<SiteFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
    }

    /// The kind of export that the file belongs to, or empty where it belongs to none.
    public static Optional<SiteFormat> claiming(SiteFile file, String start) {
        return ALL.stream().filter(format -> format.claims(file, start)).findFirst();
    }

    /// The names of all, for a message.
    public static String names() {
        return ALL.stream().map(SiteFormat::name).collect(Collectors.joining(", "));
    }
}
