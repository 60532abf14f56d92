package org.broadtape.wire.moving;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;

/// What sources read, without anything being written.
public final class Read {

    private Read() {
    }

    public static List<Thing> things(SiteSource source) {
        var things = new ArrayList<Thing>();
        source.each(part -> {
            try {
                things.addAll(part.read().get());
            } catch (Refused refused) {
                things.add(new Thing.Broken(part.name(), refused.place(), refused.at("").sentence()));
            }
        });
        return things;
    }

    public static List<Thing> things(SiteFormat format, Path... files) {
        return format.open(List.of(files).stream().map(file -> new SiteFile(file.getFileName().toString(), file)).toList()).stream().flatMap(source -> things(source).stream()).toList();
    }

    public static List<Finding> findings(List<Thing> things) {
        return things.stream().flatMap(thing -> switch (thing) {
            case Thing.Article article -> article.findings().stream();
            case Thing.Page page -> page.findings().stream();
            case Thing.LeftOut(var finding) -> java.util.stream.Stream.of(finding);
            default -> java.util.stream.Stream.<Finding>empty();
        }).toList();
    }

    public static <T extends Thing> List<T> those(List<Thing> things, Class<T> kind) {
        return things.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
