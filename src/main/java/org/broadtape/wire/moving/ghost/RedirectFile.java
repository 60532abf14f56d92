package org.broadtape.wire.moving.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadtape.articles.body.Address;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Yaml;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;

/// Ghost's `redirects.json` and `redirects.yaml`. A path there is a regular expression; one that stands for a single path is taken, any other
/// is listed, since redirects here are from one path to another.
final class RedirectFile {

    private static final Pattern FLAGS = Pattern.compile("^/(.+)/i$");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$*+?()\\[\\]{}|]");
    private static final Pattern DOT_RANGE = Pattern.compile("\\.[*+?{]");

    private final SiteFile file;
    private final List<Thing> things = new ArrayList<>();

    private RedirectFile(SiteFile file) {
        this.file = file;
    }

    /// @throws Refused where it is no JSON or YAML
    static List<Thing> read(SiteFile file, String text) {
        var redirects = new RedirectFile(file);
        if (file.name().endsWith(".json")) {
            redirects.list(Json.tree(text, Limits.DOCUMENT));
        } else {
            redirects.groups(Yaml.tree(text, Limits.DOCUMENT));
        }
        return redirects.things;
    }

    private void list(JsonNode tree) {
        if (!tree.isArray()) {
            throw new Refused("it is not the list of redirects that Ghost writes; download it again in Ghost, Settings, Labs");
        }
        tree.forEach(each -> redirect(each.path("from").asText(""), each.path("to").asText("")));
    }

    private void groups(JsonNode tree) {
        tree.properties().forEach(group -> group.getValue().properties().forEach(each -> redirect(each.getKey(), each.getValue().asText(""))));
    }

    private void redirect(String from, String to) {
        var path = plain(from);
        var target = Row.here(to.strip());
        if (path.isEmpty()) {
            left("redirects from a pattern: set them up before this site, at its proxy", from, to);
        } else if (!Address.host(target).isEmpty() || !target.startsWith("/") || target.startsWith("//") || SPECIAL.matcher(target).find()) {
            left("redirects to another site: set them up before this site, at its proxy", from, to);
        } else {
            things.add(new Thing.Redirect(path.get(), target.length() > 1 ? target.replaceFirst("/$", "") : target));
        }
    }

    private void left(String kind, String from, String to) {
        things.add(new Thing.LeftOut(Finding.dropped(kind, from + " → " + to, file.name())));
    }

    /// The one path that an expression stands for; empty where it stands for several. `^`, `$` and an optional slash at the end change nothing.
    static Optional<String> plain(String from) {
        var bare = FLAGS.matcher(from.strip()).replaceFirst("$1").replaceFirst("^\\^", "").replaceFirst("\\$$", "")
                .replaceFirst("(?:/\\?|\\\\/\\?|\\(/\\)\\?|\\(\\\\/\\)\\?|\\(\\?:/\\)\\?)$", "");
        if (DOT_RANGE.matcher(bare).find()) {
            return Optional.empty();
        }
        var path = bare.replaceAll("\\\\([/.\\-_])", "$1");
        return SPECIAL.matcher(path).find() || !path.startsWith("/") || path.length() < 2 ? Optional.empty() : Optional.of(Permalinks.bare(path));
    }
}
