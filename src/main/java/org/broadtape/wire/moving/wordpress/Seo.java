package org.broadtape.wire.moving.wordpress;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Php;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.thing.Finding;

/// What the usual plugins for search engines (Yoast, Rank Math, All in One SEO, The SEO Framework, SEOPress) have put beside a post.
final class Seo {

    private static final List<String> TITLES = List.of("_yoast_wpseo_title", "rank_math_title", "_aioseo_title", "_aioseop_title", "_genesis_title", "_seopress_titles_title");
    private static final List<String> DESCRIPTIONS = List.of("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description", "_genesis_description",
            "_seopress_titles_desc");
    private static final List<String> CANONICALS = List.of("_yoast_wpseo_canonical", "rank_math_canonical_url", "_aioseo_canonical_url", "_aioseop_custom_link", "_genesis_canonical_uri",
            "_seopress_robots_canonical");

    private static final Pattern TEMPLATE = Pattern.compile("%%\\w+%%|%\\w+%|(?<![\\w&])#\\w+_\\w+");

    private final Item item;
    private final Consumer<Finding> findings;

    Seo(Item item, Consumer<Finding> findings) {
        this.item = item;
        this.findings = findings;
    }

    /// A description of its own; one that a template makes is left to be made here.
    String description() {
        return Item.plain(first(DESCRIPTIONS, "description for search engines that a template makes"));
    }

    /// An address elsewhere that search engines should prefer.
    String canonical(Addresses addresses) {
        var said = first(CANONICALS, "canonical address that a template makes");
        return said.matches("https?://\\S+") && addresses.own(said).isEmpty() ? said : "";
    }

    boolean indexed() {
        var robots = item.meta("rank_math_robots");
        return !item.meta("_yoast_wpseo_meta-robots-noindex").equals("1") && !item.meta("_genesis_noindex").equals("1") && !item.meta("_seopress_robots_index").equals("yes")
                && !(robots.contains("noindex") && values(robots).contains("noindex"));
    }

    /// Here a page has one title; a second one for search engines has no home.
    void tellTitle() {
        var title = first(TITLES, "title for search engines that a template makes");
        if (!title.isEmpty() && !title.equals(item.title())) {
            findings.accept(Finding.dropped("title for search engines", title, item.place()));
        }
    }

    private String first(List<String> keys, String template) {
        var said = keys.stream().map(item::meta).filter(value -> !value.isEmpty()).findFirst().orElse("");
        if (!said.isEmpty() && TEMPLATE.matcher(said).find()) {
            findings.accept(Finding.dropped(template, said, item.place()));
            return "";
        }
        return said;
    }

    private static List<String> values(String serialized) {
        try {
            var all = new java.util.ArrayList<String>();
            Php.unserialize(serialized, Limits.DOCUMENT).forEach(value -> all.add(value.asText()));
            return all;
        } catch (Refused plain) {
            return List.of(serialized.split("[,\\s]+", -1));
        }
    }
}
