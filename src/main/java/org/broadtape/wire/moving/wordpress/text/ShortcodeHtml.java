package org.broadtape.wire.moving.wordpress.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.wordpress.text.Library.Attachment;

/// The HTML of the shortcodes that WordPress itself has, and of a few that nearly every site has.
final class ShortcodeHtml {

    private static final Set<String> CODE = Set.of("code", "sourcecode", "highlight", "source");
    private static final Map<String, String> SITES = Map.of("youtube", "https://www.youtube.com/watch?v=", "vimeo", "https://vimeo.com/", "dailymotion", "https://www.dailymotion.com/video/",
            "tweet", "https://twitter.com/i/status/", "soundcloud", "", "spotify", "", "instagram", "", "ted", "");
    private static final Set<String> OWN = Set.of("caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed");
    private static final Pattern PICTURE = Pattern.compile("(?s)\\s*((?:<a [^>]*>\\s*)?<img [^>]*>(?:\\s*</a>)?)(.*)");
    private static final List<String> FILES = List.of("src", "mp3", "m4a", "ogg", "oga", "wav", "wma", "flac", "mp4", "m4v", "webm", "ogv", "mov", "wmv", "flv");

    private final Library library;
    private final String post;
    private final Consumer<Finding> findings;
    private final String place;

    ShortcodeHtml(Library library, String post, Consumer<Finding> findings, String place) {
        this.library = library;
        this.post = post;
        this.findings = findings;
        this.place = place;
    }

    boolean knows(String name) {
        return OWN.contains(name) || SITES.containsKey(name) || CODE.contains(name);
    }

    /// Empty where what is in it says too little; then it stays as it is.
    Optional<String> of(Shortcode code) {
        return switch (code.name()) {
            case "caption", "wp_caption" -> caption(code);
            case "gallery" -> gallery(code);
            case "playlist" -> playlist(code);
            case "audio" -> file(code).map(src -> "\n\n<audio src=\"" + escaped(src) + "\"></audio>\n\n");
            case "video" -> file(code).map(src -> "\n\n<video src=\"" + escaped(src) + "\"" + (code.value("poster").isEmpty() ? "" : " poster=\"" + escaped(code.value("poster")) + "\"") + "></video>\n\n");
            case "embed" -> frame(code.content().isBlank() ? code.value("src") : code.content().strip());
            case String name when CODE.contains(name) -> code.content().isBlank() ? Optional.empty() : Optional.of(code(code));
            default -> elsewhere(code);
        };
    }

    private static String code(Shortcode code) {
        var language = Stream.concat(Stream.of(code.value("language"), code.value("lang")), code.words().stream()).filter(word -> word.matches("=?[\\w+#-]{1,20}")).findFirst().orElse("");
        return "\n\n<pre><code" + (language.isEmpty() ? "" : " class=\"language-" + language.replace("=", "") + "\"") + ">" + code.content().replaceFirst("^\\R", "") + "</code></pre>\n\n";
    }

    private Optional<String> caption(Shortcode code) {
        var found = PICTURE.matcher(code.content());
        if (!found.matches()) {
            return code.content().isBlank() ? Optional.empty() : Optional.of(code.content());
        }
        var words = found.group(2).isBlank() ? escaped(code.value("caption")) : found.group(2).strip();
        return Optional.of("\n\n<figure class=\"wp-caption\">" + found.group(1) + (words.isEmpty() ? "" : "<figcaption class=\"wp-caption-text\">" + words + "</figcaption>") + "</figure>\n\n");
    }

    private Optional<String> gallery(Shortcode code) {
        var pictures = attachments(code).stream().filter(Attachment::isImage).toList();
        if (pictures.isEmpty()) {
            findings.accept(Finding.dropped("gallery whose pictures are not in the export", written(code), place));
            return Optional.of("");
        }
        var html = new StringBuilder("\n\n<div class=\"gallery\">");
        pictures.forEach(picture -> html.append("<figure><img src=\"").append(escaped(picture.url())).append("\" alt=\"").append(escaped(picture.alt())).append("\">")
                .append(picture.caption().isBlank() ? "" : "<figcaption>" + picture.caption().strip() + "</figcaption>").append("</figure>"));
        return Optional.of(html.append("</div>\n\n").toString());
    }

    private Optional<String> playlist(Shortcode code) {
        var tag = code.value("type").equals("video") ? "video" : "audio";
        var files = attachments(code).stream().filter(file -> !file.isImage()).toList();
        if (files.isEmpty()) {
            findings.accept(Finding.dropped("playlist whose files are not in the export", written(code), place));
            return Optional.of("");
        }
        var html = new StringBuilder("\n\n");
        files.forEach(file -> html.append("<figure><").append(tag).append(" src=\"").append(escaped(file.url())).append("\"></").append(tag).append("><figcaption>")
                .append(escaped(file.title())).append("</figcaption></figure>"));
        return Optional.of(html.append("\n\n").toString());
    }

    /// Those that are named, or all that were uploaded for the post (`id` names another one).
    private List<Attachment> attachments(Shortcode code) {
        var named = code.value("ids").isEmpty() ? code.value("include") : code.value("ids");
        if (!named.isEmpty()) {
            return numbers(named).map(id -> {
                var found = library.attachment(id);
                if (found.isEmpty()) {
                    findings.accept(Finding.dropped("file of a gallery or playlist that is not in the export", "number " + id, place));
                }
                return found;
            }).flatMap(Optional::stream).toList();
        }
        var without = new LinkedHashSet<>(numbers(code.value("exclude")).toList());
        return library.of(code.value("id").isEmpty() ? post : code.value("id")).stream().filter(one -> !without.contains(one.id())).toList();
    }

    private static Stream<String> numbers(String list) {
        return Arrays.stream(list.split("[,\\s]+", -1)).filter(id -> !id.isEmpty());
    }

    private static Optional<String> file(Shortcode code) {
        return Stream.concat(FILES.stream().map(code::value), code.words().stream()).filter(src -> src.matches("(?i)(https?:)?//\\S+|/\\S+")).findFirst();
    }

    private static Optional<String> elsewhere(Shortcode code) {
        var said = Stream.concat(Stream.of(code.value("url"), code.value("id"), code.content().strip()), code.words().stream()).map(word -> word.replaceFirst("^=", "")).filter(word -> !word.isEmpty())
                .findFirst().orElse("");
        var address = said.matches("(?i)https?://\\S+") ? said : said.matches("[\\w-]{3,40}") && !SITES.getOrDefault(code.name(), "").isEmpty() ? SITES.get(code.name()) + said : "";
        return frame(address);
    }

    private static Optional<String> frame(String address) {
        return address.matches("(?i)https?://[^\\s<>\"]+") ? Optional.of("\n\n<iframe src=\"" + escaped(address.replace("&amp;", "&")) + "\"></iframe>\n\n") : Optional.empty();
    }

    private static String written(Shortcode code) {
        return "[" + code.name() + code.attributes().entrySet().stream().map(one -> " " + one.getKey() + "=\"" + one.getValue() + "\"").reduce("", String::concat) + "]";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
