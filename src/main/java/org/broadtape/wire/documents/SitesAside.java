package org.broadtape.wire.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.Sites;

/// Files of sites that move in, put aside until all of them are known: what is in one may belong to what is in another.
public final class SitesAside {

    private final List<Reader.OfSite> files = new ArrayList<>();
    private final Consumer<List<Reader.OfSite>> move;

    public SitesAside(Consumer<List<Reader.OfSite>> move) {
        this.move = move;
    }

    public void add(Reader.OfSite file) {
        files.add(file);
    }

    /// Puts a file aside that is too large to be read whole, if it belongs to a site. Smaller ones are looked at when they are read.
    public boolean takes(Incoming file, String format) {
        var ofSite = file.size() <= Cutting.WHOLE ? Optional.<Reader.OfSite>empty() : of(file, format, () -> file.start(Sites.LOOK));
        ofSite.ifPresent(this::add);
        return ofSite.isPresent();
    }

    /// Moves in what lies here.
    public void empty() {
        move.accept(List.copyOf(files));
        files.clear();
    }

    /// The file as one of a site, by the format that was insisted on, or by how it begins.
    public static Optional<Reader.OfSite> of(Incoming file, String format, Supplier<String> start) {
        var site = new SiteFile(file.name(), file.file());
        return (format.isEmpty() ? Sites.claiming(site, start.get()) : Sites.named(format)).map(found -> new Reader.OfSite(found, site));
    }
}
