package org.broadtape.wire.moving.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where posts, tags and authors stood: as Ghost does without further settings, or as `routes.yaml` says.
///
/// @param posts forms of a post's path, one for each collection
/// @param amp   whether posts stood at `/amp/` below it too
record Permalinks(List<String> posts, String tag, String author, ZoneId zone, boolean amp) {

    private static final List<String> USUAL = List.of("/{slug}/");

    static Permalinks usual(String zone, boolean amp) {
        return new Permalinks(USUAL, "/tag/{slug}/", "/author/{slug}/", zone(zone), amp);
    }

    private static ZoneId zone(String name) {
        try {
            return name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    /// The same with what a `routes.yaml` says.
    Permalinks with(JsonNode routes) {
        var forms = new LinkedHashSet<String>();
        routes.path("collections").forEach(collection -> forms.add(collection.path("permalink").asText("")));
        forms.remove("");
        return new Permalinks(forms.isEmpty() ? posts : List.copyOf(forms), routes.path("taxonomies").path("tag").asText(tag),
                routes.path("taxonomies").path("author").asText(author), zone, amp);
    }

    List<String> ofPost(Row post, List<Row> tags, List<Row> authors) {
        var paths = new ArrayList<String>();
        for (var form : posts) {
            var path = bare(dated(form, post).replace("{slug}", post.text("slug")).replace("{id}", post.text("id"))
                    .replace("{primary_tag}", slug(tags.stream().filter(tag -> !Tags.internal(tag)).findFirst(), "all"))
                    .replace("{primary_author}", slug(authors.stream().findFirst(), "all")).replace("{author}", slug(authors.stream().findFirst(), "all")));
            paths.add(path);
            if (amp) {
                paths.add(path + "/amp");
            }
        }
        return paths.stream().filter(path -> !path.contains("{") && path.length() > 1).toList();
    }

    private static String slug(Optional<Row> row, String otherwise) {
        return row.map(found -> found.text("slug")).orElse(otherwise);
    }

    /// The date in a path is that of the site's time zone.
    private String dated(String form, Row post) {
        if (!form.contains("{year}") && !form.contains("{month}") && !form.contains("{day}")) {
            return form;
        }
        ZonedDateTime at = post.instant("published_at").or(() -> post.instant("created_at")).orElse(Instant.EPOCH).atZone(zone);
        return form.replace("{year}", String.format(Locale.ROOT, "%04d", at.getYear())).replace("{month}", String.format(Locale.ROOT, "%02d", at.getMonthValue()))
                .replace("{day}", String.format(Locale.ROOT, "%02d", at.getDayOfMonth()));
    }

    List<String> ofPage(Row page) {
        return page.text("slug").isEmpty() ? List.of() : List.of("/" + page.text("slug"));
    }

    List<String> ofTag(Row row) {
        return filled(tag, row);
    }

    List<String> ofAuthor(Row row) {
        return filled(author, row);
    }

    private static List<String> filled(String form, Row row) {
        return form.startsWith("/") && !row.text("slug").isEmpty() ? List.of(bare(form.replace("{slug}", row.text("slug")))) : List.of();
    }

    static String bare(String path) {
        var bare = path.replaceAll("/+", "/").replaceFirst("/$", "");
        return bare.startsWith("/") ? bare : "/" + bare;
    }
}
