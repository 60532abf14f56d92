package org.broadtape.wire.moving.ghost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadtape.doors.Charsets;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Yaml;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteFormat;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;

/// Exports of Ghost: the JSON of its content with `redirects.json` or `.yaml`, `routes.yaml` and lists of members beside it, as files, in a
/// folder or in a zip.
public final class Ghost implements SiteFormat {

    private static final Pattern EXPORT = Pattern.compile("^\\s*\\{\\s*\"(?:db|data|meta|[a-z]+)\"\\s*:.*\"exported_on\"", Pattern.DOTALL);
    private static final Pattern DATA_FIRST = Pattern.compile("^\\s*\\{\\s*(?:\"db\"\\s*:\\s*\\[\\s*\\{\\s*)?\"data\"\\s*:\\s*\\{\\s*\"(?:posts|users|tags|actions|api_keys|benefits)\"");
    private static final Pattern REDIRECTS = Pattern.compile("(?:.*/)?redirects\\.(?:json|ya?ml)");
    private static final Pattern ROUTES = Pattern.compile("(?:.*/)?routes\\.ya?ml");
    private static final Pattern MEMBERS = Pattern.compile("(?i)(?:.*/)?[^/]*members[^/]*\\.csv");
    private static final Pattern EMAIL = Pattern.compile("(?i)^(?:[^\\n]*[,;])?\"?email\"?\\s*(?:[,;\\n\\r]|$)");

    @Override
    public String name() {
        return "ghost";
    }

    @Override
    public boolean claims(SiteFile file, String start) {
        var name = plain(file.name());
        if (name.endsWith(".csv")) {
            return MEMBERS.matcher(name).matches() || (EMAIL.matcher(start).find() && !start.contains("active_subscription"));
        }
        if (REDIRECTS.matcher(name).matches()) {
            return start.contains("from") || start.contains("301") || start.contains("302");
        }
        return ROUTES.matcher(name).matches() ? start.contains("collections") || start.contains("routes") : EXPORT.matcher(start).find() || DATA_FIRST.matcher(start).find();
    }

    /// A file in an archive is named behind the archive.
    private static String plain(String name) {
        return name.substring(name.lastIndexOf('!') + 1).replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public List<SiteSource> open(List<SiteFile> files) {
        var opened = new Opened();
        files.forEach(opened::add);
        return opened.sources();
    }

    /// What was found while the files were opened.
    private static final class Opened {

        private final Map<String, GhostSite> sites = new LinkedHashMap<>();
        private final List<SiteFile> members = new ArrayList<>();
        private final List<Thing> things = new ArrayList<>();
        private final List<SiteFile> routes = new ArrayList<>();

        void add(SiteFile file) {
            var name = plain(file.name());
            try {
                if (name.endsWith(".csv")) {
                    members.add(file);
                } else if (REDIRECTS.matcher(name).matches()) {
                    things.addAll(RedirectFile.read(file, text(file)));
                } else if (ROUTES.matcher(name).matches()) {
                    routes.add(file);
                } else {
                    export(file);
                }
            } catch (Refused refused) {
                things.add(new Thing.Broken(file.name(), refused.place(), refused.at("").sentence()));
            }
        }

        private void export(SiteFile file) {
            var tables = Tables.read(file.file());
            var site = new GhostSite(file, tables, Permalinks.usual(tables.setting("timezone", "active_timezone"), tables.setting("amp").equals("true")), List.of(), List.of());
            sites.merge(site.name(), site, this::newer);
        }

        /// Backups of one site lie beside each other: the newest counts.
        private GhostSite newer(GhostSite one, GhostSite other) {
            var both = List.of(one, other).stream().sorted(Comparator.comparing(site -> site.tables().exported().orElse(Instant.EPOCH))).toList();
            things.add(new Thing.LeftOut(Finding.dropped("an older export of the same site", both.getFirst().export().name(), both.getFirst().export().name())));
            return both.getLast();
        }

        List<SiteSource> sources() {
            if (sites.size() != 1) {
                var all = new ArrayList<SiteSource>(sites.values().stream().map(this::routed).toList());
                if (!members.isEmpty() || !things.isEmpty()) {
                    all.add(new GhostExtras(List.copyOf(members), List.copyOf(things)));
                }
                return all;
            }
            var site = routed(sites.values().iterator().next());
            return List.of(new GhostSite(site.export(), site.tables(), site.permalinks(), List.copyOf(members), List.copyOf(things)));
        }

        private GhostSite routed(GhostSite site) {
            var permalinks = site.permalinks();
            for (var file : routes) {
                try {
                    permalinks = permalinks.with(Yaml.tree(text(file), Limits.DOCUMENT));
                } catch (Refused refused) {
                    things.add(new Thing.Broken(file.name(), refused.place(), refused.at("").sentence()));
                }
            }
            return new GhostSite(site.export(), site.tables(), permalinks, site.members(), site.beside());
        }
    }

    private static String text(SiteFile file) {
        try (var in = Files.newInputStream(file.file())) {
            return Charsets.decode(in, "", Limits.DOCUMENT).text();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
