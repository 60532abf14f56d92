package org.broadtape.wire.moving.ghost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.broadtape.doors.Csv;
import org.broadtape.doors.Limits;
import org.broadtape.wire.moving.Part;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;

/// A list of members as Ghost exports and imports it: a line each, by columns of which only `email` must be there. Every value is kept under its
/// column's name, those of Stripe too; a line without an address that mail can reach is refused and named.
final class MemberFile {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Set<String> FLAGS = Set.of("subscribed", "subscribed_to_emails", "complimentary_plan");
    private static final Set<String> YES_OR_NO = Set.of("", "true", "false", "1", "0");
    private static final int TOGETHER = 500;
    /// RFC 5321: a path of 256 characters, two of which are its brackets.
    private static final int LONGEST = 254;

    private final SiteFile file;
    private final Set<String> seen;
    private final List<Thing> things = new ArrayList<>();

    private MemberFile(SiteFile file, Set<String> seen) {
        this.file = file;
        this.seen = seen;
    }

    /// Streams the members of a file.
    ///
    /// @param seen addresses of those that were there already; grows
    static void each(SiteFile file, Set<String> seen, Consumer<Part> to) {
        try (var csv = Csv.open(Files.newInputStream(file.file()), Limits.MESSAGE.withPiece(1 << 20))) {
            new MemberFile(file, seen).rows(csv, to);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Set<String> seen() {
        return new HashSet<>();
    }

    private void rows(Csv csv, Consumer<Part> to) {
        var head = csv.next().map(Csv.Row::values).orElse(List.of()).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        var email = head.indexOf("email");
        for (var row = csv.next(); row.isPresent(); row = csv.next()) {
            if (email < 0) {
                to.accept(Part.of(List.of(new Thing.Broken(file.name(), "line 1", noColumn(head, row.get())))));
                return;
            }
            member(row.get(), head, email);
            if (things.size() >= TOGETHER) {
                hand(to);
            }
        }
        hand(to);
    }

    private void hand(Consumer<Part> to) {
        to.accept(Part.of(List.copyOf(things)));
        things.clear();
    }

    private static String noColumn(List<String> head, Csv.Row first) {
        var likely = IntStream.range(0, head.size()).filter(column -> isAddress(first.value(column))).mapToObj(head::get).findFirst();
        return "it has no column “email”" + likely.map(name -> "; “" + name + "” seems to be that: rename it in the first line, and import again").orElse(", so it names nobody");
    }

    private void member(Csv.Row row, List<String> head, int email) {
        var address = row.value(email);
        var place = "line " + row.line();
        if (!isAddress(address)) {
            broken(place, "“" + cut(address) + "” is not an e-mail address; correct it and import again");
        } else if (!seen.add(address.toLowerCase(Locale.ROOT))) {
            broken(place, "“" + address + "” came before; the first one was taken");
        } else {
            things.add(new Thing.Member(address.toLowerCase(Locale.ROOT), address, row.value(head.indexOf("name")), facts(row, head, address)));
        }
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    private Map<String, String> facts(Csv.Row row, List<String> head, String address) {
        var facts = new LinkedHashMap<String, String>();
        for (var column = 0; column < head.size(); column++) {
            var name = head.get(column);
            var value = row.value(column);
            if (!value.isEmpty() && !name.isEmpty() && !name.equals("email") && !name.equals("name")) {
                facts.put(name, value);
            }
            if (FLAGS.contains(name) && !YES_OR_NO.contains(value.toLowerCase(Locale.ROOT))) {
                things.add(new Thing.LeftOut(Finding.changed("values of “" + name + "” that are neither true nor false, kept as they are", value + " of " + address,
                        file.name() + ", line " + row.line())));
            }
        }
        return facts;
    }

    private void broken(String place, String why) {
        things.add(new Thing.Broken(file.name(), place, why));
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, text.offsetByCodePoints(0, 60)) + "…" : text;
    }
}
