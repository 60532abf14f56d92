package org.broadtape.wire.moving.wordpress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a post stood: at its number, at its address and `guid`, and in every form of address that WordPress offers, since a site may have
/// changed from one to another.
final class Addresses {

    private final Channel channel;

    Addresses(Channel channel) {
        this.channel = channel;
    }

    List<String> of(Item item) {
        var paths = new LinkedHashSet<String>();
        own(item.text("link")).ifPresent(paths::add);
        own(item.text("guid")).ifPresent(paths::add);
        if (item.id().matches("\\d+")) {
            paths.add(item.type().equals("page") ? "/?page_id=" + item.id() : "/?p=" + item.id());
            paths.add(channel.path() + "/archives/" + item.id());
        }
        if (!item.slug().isEmpty() && !item.type().equals("page")) {
            dated(item, item.slug(), paths);
        }
        item.element().children("postmeta").stream().filter(one -> one.text("meta_key").equals("_wp_old_slug")).map(one -> Item.decoded(one.text("meta_value")))
                .filter(slug -> !slug.isEmpty()).forEach(slug -> dated(item, slug, paths));
        paths.removeIf(path -> path.equals("/") || path.isEmpty() || path.length() > 2000);
        return List.copyOf(paths);
    }

    private void dated(Item item, String slug, Set<String> paths) {
        Dates.local(item).ifPresent(date -> {
            var day = date.toLocalDate().toString().replace('-', '/');
            paths.add(channel.path() + "/" + day + "/" + slug);
            paths.add(channel.path() + "/" + day.substring(0, day.length() - 3) + "/" + slug);
        });
        paths.add(channel.path() + "/" + slug);
    }

    /// The path of an address of this site, as browsers ask for it: decoded, without a slash at its end, of a query only the number.
    Optional<String> own(String address) {
        try {
            var uri = new URI(address.strip().replace(" ", "%20"));
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            if (address.isBlank() || (!host.isEmpty() && !channel.host().isEmpty() && !host.equals(channel.host()))) {
                return Optional.empty();
            }
            var path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/+$", "");
            var number = number(uri.getRawQuery());
            return number.isPresent() ? number : path.startsWith("/") ? Optional.of(path) : Optional.empty();
        } catch (URISyntaxException no) {
            return Optional.empty();
        }
    }

    private static Optional<String> number(@org.jspecify.annotations.Nullable String query) {
        return query == null ? Optional.empty() : java.util.Arrays.stream(query.replace("&amp;", "&").split("&", -1)).filter(part -> part.matches("(p|page_id)=\\d+")).findFirst().map(part -> "/?" + part);
    }
}
