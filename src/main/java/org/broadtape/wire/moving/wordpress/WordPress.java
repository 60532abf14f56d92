package org.broadtape.wire.moving.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteFormat;
import org.broadtape.wire.moving.SiteSource;

/// WordPress's own export, “WordPress eXtended RSS”. Files of one site move in together: what one shows may lie in another.
public final class WordPress implements SiteFormat {

    private static final Pattern NAMESPACE = Pattern.compile("wordpress\\.org/export/|<wp:wxr_version|<wp:(?:author|category|term|base_site_url)>");

    @Override
    public String name() {
        return "wordpress";
    }

    @Override
    public boolean claims(SiteFile file, String start) {
        return start.stripLeading().startsWith("<") && start.contains("<rss") && NAMESPACE.matcher(start).find();
    }

    @Override
    public List<SiteSource> open(List<SiteFile> files) {
        var byName = new LinkedHashMap<String, List<SiteFile>>();
        files.forEach(file -> byName.computeIfAbsent(Export.nameOf(file), _ -> new ArrayList<>()).add(file));
        return byName.entrySet().stream().map(site -> (SiteSource) new Export(site.getKey(), site.getValue())).toList();
    }
}
