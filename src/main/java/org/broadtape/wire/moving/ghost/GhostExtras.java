package org.broadtape.wire.moving.ghost;

import java.util.List;
import java.util.function.Consumer;
import org.broadtape.wire.moving.Part;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.thing.Thing;

/// What came without the export of a site: lists of members, redirects, and files that could not be read.
record GhostExtras(List<SiteFile> members, List<Thing> things) implements SiteSource {

    @Override
    public String name() {
        return "ghost members and redirects";
    }

    @Override
    public void each(Consumer<Part> to) {
        to.accept(Part.of(things));
        var seen = MemberFile.seen();
        members.forEach(file -> MemberFile.each(file, seen, to));
    }
}
