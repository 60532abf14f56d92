package org.broadtape.wire.moving.substack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.broadtape.doors.Csv;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.Part;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;

/// One publication's export.
final class Letters implements SiteSource {

    private static final Pattern LIST = Pattern.compile("email_list\\.(.+)\\.csv");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Limits TABLE = Limits.MESSAGE.withPiece(1 << 20);
    private static final int TOGETHER = 500;

    private final Path root;
    private final List<SiteFile> files;

    Letters(Path root, List<SiteFile> files) {
        this.root = root;
        this.files = List.copyOf(files);
    }

    /// The publication as its mailing list is called, else the number of its first post, which stays the same in every export.
    @Override
    public String name() {
        var named = files.stream().map(file -> LIST.matcher(file.file().getFileName().toString())).filter(java.util.regex.Matcher::matches).map(list -> list.group(1)).findFirst();
        return "substack " + named.orElseGet(() -> "from post " + lowest());
    }

    private String lowest() {
        var ids = new ArrayList<Long>();
        tables("post_id", (_, row) -> {
            var digits = row.getOrDefault("post_id", "").replaceFirst("\\D.*$", "");
            if (!digits.isEmpty() && digits.length() < 19) {
                ids.add(Long.valueOf(digits));
            }
        });
        return ids.stream().min(Long::compare).map(String::valueOf).orElse("0");
    }

    @Override
    public void each(Consumer<Part> to) {
        tables("post_id", (file, row) -> {
            var id = row.getOrDefault("post_id", "");
            var text = root.resolve("posts").resolve(id + ".html").normalize();
            var inside = id.matches("[\\w.%-]+") && text.startsWith(root) && Files.isRegularFile(text);
            to.accept(new Part(file.name() + " (post " + id + ")", inside ? 3 * size(text) : 500, () -> new Letter(row, inside ? text : Path.of("")).things()));
        });
        var members = new ArrayList<Thing>();
        tables("email", (file, row) -> {
            members.add(member(file, row));
            if (members.size() >= TOGETHER) {
                to.accept(Part.of(members));
                members.clear();
            }
        });
        to.accept(Part.of(members));
        files.stream().filter(file -> file.name().matches(".*\\.(delivers|opens)\\.csv"))
                .forEach(file -> to.accept(Part.of(List.of(new Thing.LeftOut(Finding.dropped("list of who was sent, or who opened, a letter", "", file.name()))))));
    }

    private static Thing member(SiteFile file, Map<String, String> row) {
        var email = row.getOrDefault("email", "").strip();
        var facts = new LinkedHashMap<>(row);
        facts.remove("");
        return ADDRESS.matcher(email).matches() ? new Thing.Member(email.toLowerCase(Locale.ROOT), email, row.getOrDefault("name", ""), facts)
                : new Thing.Broken(file.name() + " (subscriber)", "line " + row.getOrDefault("", "?"), "'" + email + "' is no address that mail can reach; mend it and import again.");
    }

    private interface Rows {
        void row(SiteFile file, Map<String, String> row);
    }

    /// The rows of every table whose first column has that name, by column; under the empty name stands the line.
    private void tables(String first, Rows to) {
        for (var file : files) {
            if (!file.file().toString().endsWith(".csv") || file.name().matches(".*\\.(delivers|opens)\\.csv")) {
                continue;
            }
            try (var csv = Csv.open(Files.newInputStream(file.file()), TABLE)) {
                var head = csv.next().map(Csv.Row::values).orElse(List.of()).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
                if (head.isEmpty() || !head.getFirst().equals(first)) {
                    continue;
                }
                for (var row = csv.next(); row.isPresent(); row = csv.next()) {
                    if (!row.get().isBlank()) {
                        to.row(file, named(head, row.get()));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (Refused broken) {
                throw broken.at(file.name() + (broken.place().isEmpty() ? "" : ", " + broken.place()));
            }
        }
    }

    private static Map<String, String> named(List<String> head, Csv.Row row) {
        var named = new LinkedHashMap<String, String>();
        for (var i = 0; i < head.size(); i++) {
            named.put(head.get(i), row.value(i));
        }
        named.put("", String.valueOf(row.line()));
        return named;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
