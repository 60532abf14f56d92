package org.broadtape.articles.body;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Those whose videos, sounds, charts and messages may stand in an article as an embed. None of them lets a stranger run a
/// program of their own inside it. Hosts are compared label by label, so that `notyoutube.com` is not YouTube.
public record Provider(String key, String name, Set<String> hosts, boolean moving) {

    public static final List<Provider> ALL = List.of(
            moving("youtube", "YouTube", "youtube.com", "youtu.be", "youtube-nocookie.com"),
            moving("vimeo", "Vimeo", "vimeo.com"),
            moving("dailymotion", "Dailymotion", "dailymotion.com", "dai.ly"),
            moving("ted", "TED", "ted.com"),
            still("x", "X", "twitter.com", "x.com"),
            still("bluesky", "Bluesky", "bsky.app"),
            still("instagram", "Instagram", "instagram.com"),
            moving("tiktok", "TikTok", "tiktok.com"),
            still("facebook", "Facebook", "facebook.com", "fb.watch"),
            still("linkedin", "LinkedIn", "linkedin.com"),
            still("reddit", "Reddit", "reddit.com", "redditmedia.com"),
            still("spotify", "Spotify", "open.spotify.com", "embed.spotify.com"),
            still("soundcloud", "SoundCloud", "soundcloud.com"),
            still("apple-podcasts", "Apple Podcasts", "podcasts.apple.com"),
            still("libsyn", "Libsyn", "libsyn.com"),
            still("datawrapper", "Datawrapper", "datawrapper.dwcdn.net", "datawrapper.de"),
            still("flourish", "Flourish", "flo.uri.sh", "flourish.studio"),
            still("tradingview", "TradingView", "tradingview.com"),
            still("documentcloud", "DocumentCloud", "documentcloud.org"),
            still("openstreetmap", "OpenStreetMap", "openstreetmap.org"));

    /// The provider of an address on the web; empty for one that is not known.
    public static Optional<Provider> of(String address) {
        var host = Address.host(address);
        return ALL.stream().filter(provider -> provider.hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own))).findFirst();
    }

    public static Optional<Provider> named(String key) {
        return ALL.stream().filter(provider -> provider.key.equals(key)).findFirst();
    }

    private static Provider moving(String key, String name, String... hosts) {
        return new Provider(key, name, Set.of(hosts), true);
    }

    private static Provider still(String key, String name, String... hosts) {
        return new Provider(key, name, Set.of(hosts), false);
    }
}
