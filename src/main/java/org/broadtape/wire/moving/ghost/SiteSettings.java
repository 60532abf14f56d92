package org.broadtape.wire.moving.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.stream.Stream;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;

/// What an export says of the site as a whole: told, with the lines for `site.toml`, and never written. Only settings named here are looked
/// at: an export holds secrets too.
final class SiteSettings {

    private static final Map<String, String> SIMPLE = Map.of("title", "name", "description", "description", "locale", "language", "timezone", "time_zone");

    private final Tables tables;
    private final List<Thing> things = new ArrayList<>();

    private SiteSettings(Tables tables) {
        this.tables = tables;
    }

    static List<Thing> of(Tables tables) {
        var settings = new SiteSettings(tables);
        settings.names();
        settings.menus();
        settings.social();
        settings.pictures();
        settings.code();
        settings.tiers();
        settings.rest();
        return settings.things;
    }

    private void names() {
        Stream.of("title", "description", "locale", "timezone").forEach(name -> {
            var value = switch (name) {
                case "locale" -> tables.setting("locale", "lang", "default_locale");
                case "timezone" -> tables.setting("timezone", "active_timezone");
                default -> tables.setting(name);
            };
            if (!value.isEmpty()) {
                line(name, SIMPLE.get(name) + " = " + toml(value));
            }
        });
    }

    private void menus() {
        menu("navigation", "menu");
        menu("secondary_navigation", "footer");
    }

    private void menu(String setting, String table) {
        var links = StreamSupport.stream(tree(tables.setting(setting)).spliterator(), false).filter(link -> !link.path("label").asText("").isBlank())
                .map(link -> link(link.path("label").asText(), Row.here(link.path("url").asText("/")))).collect(Collectors.joining(", "));
        if (!links.isEmpty()) {
            line(setting.replace('_', ' '), table + " = [" + links + "]");
        }
    }

    private static String link(String name, String address) {
        return "{name = " + toml(name) + ", address = " + toml(address) + "}";
    }

    private static JsonNode tree(String json) {
        try {
            return Json.tree(json.isBlank() ? "[]" : json, Limits.DOCUMENT);
        } catch (Refused _) {
            return Json.tree("[]", Limits.DOCUMENT);
        }
    }

    private void social() {
        var accounts = Stream.of(account("Facebook", tables.setting("facebook"), "https://www.facebook.com/"), account("X", tables.setting("twitter"), "https://x.com/"))
                .filter(account -> !account.isEmpty()).collect(Collectors.joining(", "));
        if (!accounts.isEmpty()) {
            line("social accounts", "follow = [" + accounts + "]");
        }
    }

    private static String account(String name, String account, String base) {
        return account.isEmpty() ? "" : link(name, account.startsWith("http") ? account : base + account.replaceFirst("^@", ""));
    }

    private void pictures() {
        Stream.of("logo", "icon", "cover_image", "accent_color", "og_image").filter(name -> !tables.setting(name).isEmpty())
                .forEach(name -> tell(name.replace('_', ' '), tables.setting(name)));
    }

    private void code() {
        for (var name : List.of("codeinjection_head", "codeinjection_foot", "ghost_head", "ghost_foot")) {
            if (!tables.setting(name).isEmpty()) {
                left("code injection of the whole site", tables.setting(name), "settings, " + name);
            }
        }
        tables.tags.values().forEach(tag -> Stream.of("codeinjection_head", "codeinjection_foot").filter(name -> !tag.text(name).isBlank())
                .forEach(name -> left("code injection of a tag", tag.text(name), tag.text("name"))));
    }

    /// A tier by the slug by which an article's access names it here.
    private void tiers() {
        tables.tiers().all().stream().filter(Tiers.Tier::paid).forEach(tier -> tell("tier " + tier.name(), tier.level() + (tier.price() < 0 ? "" : ", " + tier.price()
                + " a month in the smallest unit of its currency")));
    }

    private void rest() {
        tables.newsletters.forEach(newsletter -> left("newsletters: their members stay in the list of members", newsletter.text("name"), "newsletters"));
        tables.users.forEach((id, user) -> {
            if (!tables.roleOf(id).isEmpty()) {
                left("roles of people at the desk: give them again", user.text("name") + ": " + tables.roleOf(id), "users");
            }
        });
        tables.homeless.forEach((table, rows) -> left(table, rows + (rows == 1 ? " row" : " rows"), "table " + table));
    }

    private void line(String name, String line) {
        tell(name + " for site.toml", line);
    }

    private void tell(String name, String value) {
        things.add(new Thing.Setting(name, value));
    }

    private void left(String kind, String example, String place) {
        things.add(new Thing.LeftOut(Finding.dropped(kind, example, place)));
    }

    private static String toml(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\p{Cntrl}]+", " ") + "\"";
    }
}
