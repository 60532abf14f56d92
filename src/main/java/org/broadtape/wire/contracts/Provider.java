package org.broadtape.wire.contracts;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.broadtape.articles.access.Channel;
import org.broadtape.kernel.Slug;

/// An agency or feed and its contract: what may be done with what it sends.
///
/// @param folder where its files lie in an imported folder, such as `wire/northgate`; empty where it has none
/// @param rights the line at the foot of its articles; empty to print what its items say
/// @param territories country codes in which its articles may be read; none for everywhere
/// @param archiveDays how long they may stay; 0 for ever
/// @param automatic whether its items open by themselves, or wait for the desk
/// @param urgency what becomes of urgent items where that is other than what becomes of all
/// @param indexed whether search engines may list them here
/// @param emptyEmbargoMeansFree what an embargo without a date means: nothing, or that the item must wait
/// @param zone the zone of its dates that name none
/// @param language of items that name none
/// @param bySlugline whether pictures that came as items of their own are joined to texts by a slugline that they share, beside links
/// @param waysIn how its items come in by themselves
/// @param subjects its codes and where they lead
public record Provider(Slug slug, String name, String address, String folder, String format, String rights, Set<String> territories, Set<Channel> channels, int archiveDays,
        boolean automatic, Optional<Urgency> urgency, boolean indexed, boolean emptyEmbargoMeansFree, Slug section, ZoneId zone, String language, boolean bySlugline, WaysIn waysIn,
        Map<String, Place> subjects) {

    /// The newsroom itself, whose copy says of itself what is to be done with it.
    public static final Provider NEWSROOM = of("newsroom", "", Channel.all(), true);

    /// Whoever has no contract: nothing of it opens without a person, or leaves by another way than the site.
    public static final Provider UNKNOWN = of("unknown", "", Set.of(Channel.SITE), false);

    public Provider {
        territories = Set.copyOf(territories);
        channels = Set.copyOf(channels);
        subjects = Map.copyOf(subjects);
    }

    private static Provider of(String slug, String name, Set<Channel> channels, boolean automatic) {
        return new Provider(new Slug(slug), name, "", "", "", "", Set.of(), channels, 0, automatic, Optional.empty(), true, false, new Slug("news"), ZoneOffset.UTC, "en", false, WaysIn.NONE,
                Map.of());
    }

    public boolean isNewsroom() {
        return slug.equals(NEWSROOM.slug());
    }

    /// Whether an item of this urgency (1 to 9, 0 where unsaid) opens by itself as far as the contract goes.
    public boolean opens(int itsUrgency) {
        return urgency.filter(urgent -> urgent.covers(itsUrgency)).map(Urgency::automatic).orElse(automatic);
    }

    /// The contract in lines of `name = value`, to be compared and shown.
    public List<String> lines() {
        var lines = new java.util.ArrayList<>(List.of("name = " + name, "address = " + address, "folder = " + folder, "format = " + format, "rights = " + rights,
                "territories = " + String.join(", ", territories.stream().sorted().toList()), "channels = " + String.join(", ", channels.stream().map(Channel::name).sorted().toList()),
                "archive_days = " + archiveDays, "release = " + word(automatic)));
        urgency.ifPresent(urgent -> lines.addAll(List.of("urgent_up_to = " + urgent.upTo(), "urgent = " + word(urgent.automatic()))));
        lines.addAll(List.of("canonical = " + (indexed ? "self" : "noindex"), "empty_embargo = " + (emptyEmbargoMeansFree ? "free" : "hold"), "default_section = " + section,
                "time_zone = " + zone, "language = " + language, "pictures = " + (bySlugline ? "slugline" : "links"), "watch = " + waysIn.watch(), "poll = " + waysIn.poll(), "poll_every = " + WaysIn.written(waysIn.every()),
                "websub = " + waysIn.websub(), "silence = " + WaysIn.written(waysIn.silence())));
        new TreeMap<>(subjects).forEach((code, place) -> lines.add("subject " + code + " = " + place.section() + ", " + place.topic()));
        return lines;
    }

    public static String word(boolean automatic) {
        return automatic ? "automatic" : "hold";
    }
}
