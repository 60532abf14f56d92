package org.broadtape.wire.moving.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;

/// An export's tables but for its posts and comments: what posts are joined with. They are small, and held.
final class Tables {

    /// A post is one text in the export, however long it is.
    private static final Limits LIMITS = Limits.MESSAGE.withPiece(64 << 20);
    private static final List<String> JOINED = List.of("users", "roles", "roles_users", "tags", "posts_tags", "posts_authors", "posts_meta", "products", "stripe_prices",
            "posts_products", "newsletters", "settings");
    /// What has no home here, and is counted.
    private static final List<String> COUNTED = List.of("offers", "snippets", "labels", "integrations", "webhooks", "recommendations", "benefits", "collections", "invites");
    private static final List<String> ROOTS = List.of("db/", "");

    final Map<String, Row> users = new LinkedHashMap<>();
    final Map<String, Row> tags = new LinkedHashMap<>();
    final Map<String, Row> meta = new HashMap<>();
    final Map<String, String> settings = new LinkedHashMap<>();
    final Map<String, Integer> homeless = new TreeMap<>();
    final List<Row> newsletters = new ArrayList<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> roleOf = new HashMap<>();
    private final Map<String, List<Join>> tagsOf = new HashMap<>();
    private final Map<String, List<Join>> authorsOf = new HashMap<>();
    private final Map<String, List<Join>> productsOf = new HashMap<>();
    private final Map<String, Row> products = new LinkedHashMap<>();
    private final Map<String, Integer> prices = new HashMap<>();
    private String version = "";
    private Optional<Instant> exported = Optional.empty();

    private record Join(String to, int order) {
    }

    private Tables() {
    }

    /// @throws Refused where the file is no export, or is cut off
    static Tables read(Path file) {
        var tables = new Tables();
        whole(file, Stream.concat(Stream.concat(JOINED.stream(), COUNTED.stream()).map(table -> "data/" + table), Stream.of("meta")).toList(), tables::take);
        if (tables.version.isEmpty()) {
            throw new Refused("it looks like an export of Ghost, but says neither its version nor what is in it. Export the site again: in Ghost, Settings, Import/Export.");
        }
        return tables;
    }

    private static void whole(Path file, List<String> paths, BiConsumer<String, JsonNode> row) {
        try {
            each(file, paths, row);
        } catch (Refused refused) {
            throw refused.sentence().contains("Unexpected end-of-input") ? new Refused("it ends in the middle, so something of the site is missing. Download the export from Ghost again.", refused.place()) : refused;
        }
    }

    /// Streams the rows of some tables, in both shapes that exports have had.
    static void each(Path file, List<String> paths, BiConsumer<String, JsonNode> row) {
        var all = paths.stream().flatMap(path -> ROOTS.stream().map(root -> root + path)).collect(Collectors.toSet());
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Json.under(in, LIMITS, all, (path, node) -> row.accept(path.substring(path.lastIndexOf('/') + 1), node));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(String table, JsonNode node) {
        var row = new Row(node);
        switch (table) {
            case "meta" -> {
                version = row.text("version");
                exported = row.instant("exported_on");
            }
            case "users" -> users.put(row.text("id"), row);
            case "roles" -> roles.put(row.text("id"), row.text("name"));
            case "roles_users" -> roleOf.put(row.text("user_id"), row.text("role_id"));
            case "tags" -> tags.put(row.text("id"), row);
            case "posts_meta" -> meta.put(row.text("post_id"), row);
            case "posts_tags" -> join(tagsOf, row, "tag_id");
            case "posts_authors" -> join(authorsOf, row, "author_id");
            case "posts_products" -> join(productsOf, row, "product_id");
            case "products" -> products.put(row.text("id"), row);
            case "stripe_prices" -> prices.put(row.text("id"), row.number("amount", -1));
            case "newsletters" -> newsletters.add(row);
            case "settings" -> settings.put(row.text("key"), row.text("value"));
            default -> homeless.merge(table, 1, Integer::sum);
        }
    }

    private static void join(Map<String, List<Join>> to, Row row, String other) {
        to.computeIfAbsent(row.text("post_id"), _ -> new ArrayList<>(2)).add(new Join(row.text(other), row.number("sort_order", 0)));
    }

    String version() {
        return version;
    }

    Optional<Instant> exported() {
        return exported;
    }

    /// A setting by the first of its names through the versions that has a value; empty for none.
    String setting(String... names) {
        return Stream.of(names).map(name -> settings.getOrDefault(name, "")).filter(value -> !value.isBlank()).findFirst().orElse("");
    }

    /// The tags of a post, the leading one first.
    List<Row> tagsOf(String post) {
        return joined(tagsOf, post, tags);
    }

    List<Row> authorsOf(String post) {
        return joined(authorsOf, post, users);
    }

    List<Row> productsOf(String post) {
        return joined(productsOf, post, products);
    }

    private static List<Row> joined(Map<String, List<Join>> joins, String post, Map<String, Row> others) {
        return joins.getOrDefault(post, List.of()).stream().sorted(Comparator.comparingInt(Join::order)).filter(join -> others.containsKey(join.to()))
                .map(join -> others.getOrDefault(join.to(), Row.NONE)).toList();
    }

    /// The role of a user; empty where the export does not say.
    String roleOf(String user) {
        return roles.getOrDefault(roleOf.getOrDefault(user, ""), "");
    }

    /// The tiers that members pay for.
    Tiers tiers() {
        return new Tiers(products.values().stream().map(product -> new Tiers.Tier(product.text("id"), product.text("slug"), product.text("name"),
                !product.text("type").equals("free"), price(product))).toList());
    }

    private int price(Row product) {
        return product.node().path("monthly_price").canConvertToInt() && product.node().path("monthly_price").isNumber() ? product.number("monthly_price", -1)
                : prices.getOrDefault(product.text("monthly_price_id"), -1);
    }
}
