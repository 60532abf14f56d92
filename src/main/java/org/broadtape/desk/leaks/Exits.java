package org.broadtape.desk.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.broadtape.articles.access.Channel;
import org.broadtape.articles.canon.Canonical;

/// Every address of the program that is read, and how the walk comes by it: `exits.tsv`. An address without a line fails a test.
final class Exits {

    private static final List<String> FORMS = List.of("xml", "atom", "json");

    /// By the address' template.
    private static final Map<String, How> TABLE = read();

    private Exits() {
    }

    /// How the addresses of one template are found.
    enum How {
        /// There is one.
        ONCE,
        /// One for each article.
        ARTICLE,
        /// One for each section, topic, author or day.
        LIST,
        /// Personal pages: those that list articles.
        MEMBER,
        /// One for each article: what is said under it.
        DISCUSSION,
        /// One for each comment.
        COMMENT,
        /// For staff: one, or one for each article.
        STAFF,
        /// One for each article, by its number.
        NUMBERED,
        /// What is attached to articles: pictures and files, each by its own address.
        ATTACHED,
        /// Walked elsewhere, or without any article's text; the line says which.
        APART
    }

    static Set<String> templates() {
        return TABLE.keySet();
    }

    static Set<Exit> of(List<Canonical> articles, List<Remark> remarks) {
        var exits = new LinkedHashSet<Exit>();
        TABLE.forEach((template, how) -> paths(template, how, articles, remarks).map(path -> new Exit(path, channel(path))).forEach(exits::add));
        return exits;
    }

    private static Stream<String> paths(String template, How how, List<Canonical> articles, List<Remark> remarks) {
        return switch (how) {
            case ONCE, MEMBER -> formed(template);
            case ARTICLE -> articles.stream().map(Canonical::path);
            case DISCUSSION -> articles.stream().map(article -> template.replace("/{section}/{slug}", article.path()));
            case COMMENT -> remarks.stream().map(remark -> template.replace("{id}", remark.comment().id().toString()));
            case LIST -> articles.stream().flatMap(article -> article.lists().stream()).distinct().filter(list -> fits(template, list))
                    .flatMap(list -> formed(list + behind(template)));
            case NUMBERED -> numbered(template, articles);
            case STAFF -> template.contains("{id}") ? numbered(template, articles) : Stream.of(template);
            case ATTACHED, APART -> Stream.empty();
        };
    }

    private static Stream<String> numbered(String template, List<Canonical> articles) {
        return articles.stream().map(article -> template.replace("{id}", Long.toString(article.id().value())));
    }

    /// What stands behind the list's own address. Feeds are not walked list by list: they carry whole texts, and what two articles say alike, such as the same
    /// story of two agencies, would look like a leak; the whole paper's feeds stand for them, and ExitTests for each of theirs.
    private static String behind(String template) {
        return template.endsWith("{form}") ? "" : template.substring(template.lastIndexOf('}') + 1);
    }

    private static boolean fits(String template, String list) {
        var fixed = template.substring(0, template.indexOf('{'));
        return fixed.equals("/") ? list.indexOf('/', 1) < 0 : list.startsWith(fixed);
    }

    private static Stream<String> formed(String path) {
        return path.endsWith("{form}") ? FORMS.stream().map(form -> path.replace("{form}", form)) : Stream.of(path);
    }

    private static Channel channel(String path) {
        if (path.startsWith("/api/")) {
            return Channel.API;
        }
        return path.contains("/feed.") || path.endsWith("sitemap.xml") || path.contains("/sitemap-") ? Channel.FEED : Channel.SITE;
    }

    private static Map<String, How> read() {
        try (var file = Exits.class.getResourceAsStream("exits.tsv")) {
            var table = new LinkedHashMap<String, How>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t+"))
                    .forEach(cells -> table.put(cells[0], How.valueOf(cells[1])));
            return table;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
