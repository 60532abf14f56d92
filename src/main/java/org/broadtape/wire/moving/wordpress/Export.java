package org.broadtape.wire.moving.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.broadtape.doors.xml.Pieces;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.Part;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;

/// One site's export in one or more files, read twice from end to end.
final class Export implements SiteSource {

    private final String name;
    private final List<SiteFile> files;

    Export(String name, List<SiteFile> files) {
        this.name = name;
        this.files = List.copyOf(files);
    }

    /// What the site is called that the file is of.
    static String nameOf(SiteFile file) {
        try (var pieces = Cut.of(file)) {
            var some = pieces.hasNext();
            var channel = Channel.of(pieces.envelope());
            return some || !channel.title().isEmpty() ? channel.name(file.name()) : "wordpress " + file.name();
        } catch (Refused broken) {
            return "wordpress " + file.name();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void each(Consumer<Part> to) {
        var index = new Index();
        var channels = new ArrayList<Channel>();
        files.forEach(file -> channels.add(survey(file, index, to)));
        var channel = channels.stream().filter(one -> !one.address().isEmpty()).findFirst().orElse(channels.getFirst());
        to.accept(Part.of(new Surroundings(channel, index).things()));
        var posts = new Posts(channel, index);
        files.forEach(file -> posts(file, posts, to));
    }

    /// The first reading: what posts refer to, and whether the file is whole.
    private static Channel survey(SiteFile file, Index index, Consumer<Part> to) {
        var things = new ArrayList<Thing>();
        try (var pieces = Cut.of(file)) {
            while (pieces.hasNext()) {
                add(pieces, index, file, things);
            }
            var channel = Channel.of(pieces.envelope());
            if (!channel.version().matches("1\\.[012]")) {
                things.add(new Thing.LeftOut(Finding.changed(channel.version().isEmpty() ? "export that does not name its version, read as 1.2" : "export of a version that is not known, read as 1.2",
                        channel.version(), file.name())));
            }
            pieces.notes().forEach(note -> things.add(new Thing.LeftOut(Finding.changed("file that could not be read as it is", note, file.name()))));
            pieces.missing().ifPresent(missing -> things.add(new Thing.Broken(file.name(), "its end", missing)));
            return channel;
        } catch (Refused broken) {
            things.add(new Thing.Broken(file.name(), broken.place(), broken.at("").sentence()));
            return new Channel("", "", "", "en", "", "");
        } finally {
            to.accept(Part.of(things));
        }
    }

    private static void add(Pieces pieces, Index index, SiteFile file, List<Thing> things) {
        var piece = pieces.next();
        try {
            index.add(piece);
        } catch (Refused broken) {
            if (!piece.name().equals("item")) {
                things.add(new Thing.Broken(file.name() + " (" + piece.name() + ")", "line " + piece.line(), broken.at("").sentence()));
            }
        }
    }

    private static void posts(SiteFile file, Posts posts, Consumer<Part> to) {
        try (var pieces = Cut.of(file)) {
            while (pieces.hasNext()) {
                var piece = pieces.next();
                if (piece.name().equals("item")) {
                    to.accept(new Part(file.name() + " (item on line " + piece.line() + ")", 2L * piece.raw().length(), () -> posts.read(piece, file.name())));
                }
            }
        } catch (Refused broken) {
            // named by the first reading
        }
    }
}
