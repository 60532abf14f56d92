package org.broadtape.wire.moving.medium;

import java.util.List;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteFormat;
import org.broadtape.wire.moving.SiteSource;

/// The archive that Medium hands out, of which the stories are taken. All stories of one import are one author's.
public final class Medium implements SiteFormat {

    @Override
    public String name() {
        return "medium";
    }

    @Override
    public boolean claims(SiteFile file, String start) {
        return file.file().toString().endsWith(".html") && start.contains("class=\"h-entry\"") && start.contains("class=\"p-name\"");
    }

    @Override
    public List<SiteSource> open(List<SiteFile> files) {
        return List.of(new Stories(files));
    }
}
