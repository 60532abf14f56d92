package org.broadtape.wire.moving.substack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteFormat;
import org.broadtape.wire.moving.SiteSource;

/// The archive that Substack hands out: the posts' table, their texts beside it, and the mailing list.
public final class Substack implements SiteFormat {

    private static final Pattern POSTS = Pattern.compile("(?i)\"?post_id\"?\\s*,.*is_published.*");
    private static final Pattern READERS = Pattern.compile("(?i)\"?email\"?\\s*,\\s*\"?active_subscription\"?.*");

    @Override
    public String name() {
        return "substack";
    }

    @Override
    public boolean claims(SiteFile file, String start) {
        var name = file.file().getFileName().toString();
        if (name.endsWith(".csv")) {
            var first = start.lines().findFirst().orElse("");
            return POSTS.matcher(first).matches() || READERS.matcher(first).matches() || (isBeside(file.file()) && name.matches(".*\\.(delivers|opens)\\.csv"));
        }
        return name.endsWith(".html") && isBeside(file.file());
    }

    /// Whether the file lies in the folder of texts beside a table of posts.
    private static boolean isBeside(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder != null && folder.endsWith("posts") && Files.isRegularFile(folder.resolveSibling("posts.csv"));
    }

    @Override
    public List<SiteSource> open(List<SiteFile> files) {
        var byFolder = new LinkedHashMap<Path, List<SiteFile>>();
        for (var file : files) {
            var folder = file.file().toAbsolutePath().getParent();
            var root = folder != null && isBeside(file.file()) ? folder.getParent() : folder;
            byFolder.computeIfAbsent(root == null ? Path.of("") : root, _ -> new ArrayList<>()).add(file);
        }
        return byFolder.entrySet().stream().map(site -> (SiteSource) new Letters(site.getKey(), site.getValue())).toList();
    }
}
