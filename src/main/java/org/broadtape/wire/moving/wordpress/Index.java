package org.broadtape.wire.moving.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Piece;
import org.broadtape.wire.moving.thing.Label;
import org.broadtape.wire.moving.wordpress.text.Library;

/// What posts of an export refer to, wherever in it that stands: people, categories, files, blocks that are used again. Of a file a few
/// words are kept, of a post nothing.
final class Index implements Library {

    private static final Pattern KIND = Pattern.compile("post_type>\\s*(?:<!\\[CDATA\\[)?\\s*(attachment|wp_block|guest-author)\\b");
    private static final int DEEPEST = 20;

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Term> categories = new LinkedHashMap<>();
    private final Map<String, Term> tags = new LinkedHashMap<>();
    private final Map<String, String> slugsById = new HashMap<>();
    private final Map<String, Attachment> files = new HashMap<>();
    private final Map<String, Attachment> filesByUrl = new HashMap<>();
    private final Map<String, List<String>> filesOf = new HashMap<>();
    private final Map<String, String> blocks = new HashMap<>();

    /// @param login by which posts name them
    record Person(String id, String login, String name) {
    }

    /// A category or tag; `parent` is the slug of another.
    record Term(String id, String slug, String name, String parent, String description) {
    }

    void add(Piece piece) {
        switch (piece.name()) {
            case "author" -> person(Cut.element(piece, _ -> {
            }));
            case "category" -> category(Cut.element(piece, _ -> {
            }));
            case "tag" -> tag(Cut.element(piece, _ -> {
            }));
            case "term" -> term(Cut.element(piece, _ -> {
            }));
            default -> item(piece);
        }
    }

    private void person(Element author) {
        var login = author.text("author_login");
        var name = Names.of(author.text("author_display_name"), (author.text("author_first_name") + " " + author.text("author_last_name")).strip(), login);
        if (!login.isEmpty()) {
            people.put(login, new Person(author.text("author_id"), login, name));
        }
    }

    private void category(Element category) {
        put(categories, new Term(category.text("term_id"), category.text("category_nicename"), category.text("cat_name"), category.text("category_parent"),
                category.text("category_description")));
    }

    private void tag(Element tag) {
        put(tags, new Term(tag.text("term_id"), tag.text("tag_slug"), tag.text("tag_name"), "", tag.text("tag_description")));
    }

    private void term(Element term) {
        var read = new Term(term.text("term_id"), term.text("term_slug"), term.text("term_name"), term.text("term_parent"), term.text("term_description"));
        switch (term.text("term_taxonomy")) {
            case "category" -> put(categories, read);
            case "post_tag" -> put(tags, read);
            default -> {
            }
        }
    }

    private void put(Map<String, Term> terms, Term term) {
        if (!term.slug().isEmpty()) {
            terms.put(term.slug(), term);
            slugsById.put(term.id(), term.slug());
        }
    }

    private void item(Piece piece) {
        var kind = KIND.matcher(piece.raw());
        if (!kind.find()) {
            return;
        }
        var item = new Item(Cut.element(piece, _ -> {
        }), piece.line());
        switch (kind.group(1)) {
            case "attachment" -> file(item);
            case "wp_block" -> blocks.put(item.id(), item.content());
            default -> people.putIfAbsent(item.slug().replaceFirst("^cap-", ""), new Person("", item.slug().replaceFirst("^cap-", ""), item.title()));
        }
    }

    private void file(Item item) {
        var url = item.text("attachment_url").isEmpty() ? item.text("guid") : item.text("attachment_url");
        if (!url.matches("(?i)https?://\\S+|/\\S+")) {
            return;
        }
        var file = new Attachment(item.id(), item.text("post_parent"), url, item.title(), item.excerpt(), item.meta("_wp_attachment_image_alt"));
        files.put(file.id(), file);
        filesByUrl.put(url, file);
        if (!file.parent().isEmpty() && !file.parent().equals("0")) {
            filesOf.computeIfAbsent(file.parent(), _ -> new ArrayList<>(2)).add(file.id());
        }
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    Optional<Person> person(String login) {
        return Optional.ofNullable(people.get(login));
    }

    List<Term> categories() {
        return List.copyOf(categories.values());
    }

    List<Term> tags() {
        return List.copyOf(tags.values());
    }

    int files() {
        return files.size();
    }

    /// The slug of the category or tag of that number.
    Optional<String> slugOf(String id) {
        return Optional.ofNullable(slugsById.get(id));
    }

    /// A category with those in which it lies.
    Label category(String slug, String name) {
        return category(slug, name, 0);
    }

    private Label category(String slug, String name, int depth) {
        var known = Optional.ofNullable(categories.get(slug));
        var parent = known.map(Term::parent).filter(up -> !up.isEmpty() && !up.equals(slug) && depth < DEEPEST).filter(categories::containsKey).map(up -> category(up, up, depth + 1));
        return new Label(slug, known.map(Term::name).filter(said -> !said.isEmpty()).orElse(name), true, parent);
    }

    @Override
    public Optional<Attachment> attachment(String id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public Optional<Attachment> at(String url) {
        return Optional.ofNullable(filesByUrl.get(url));
    }

    @Override
    public List<Attachment> of(String post) {
        return filesOf.getOrDefault(post, List.of()).stream().map(files::get).toList();
    }

    @Override
    public Optional<String> reused(String id) {
        return Optional.ofNullable(blocks.get(id));
    }
}
