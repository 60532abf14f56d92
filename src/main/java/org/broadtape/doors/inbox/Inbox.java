package org.broadtape.doors.inbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A folder into which others put documents. A file is taken when its size and time have stood still, and is then called `.done`, or `.failed`
/// with the reason in a `.failed.txt` beside it. What looks half-written is waited for. Pictures stay, for the documents that name them.
public final class Inbox {

    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PICTURES_STAY = Duration.ofDays(1);
    private static final int AT_ONCE = 1000;

    /// So many files are kept in mind; of a larger backlog the rest is seen when they are done.
    private static final int MOST_SEEN = 10_000;
    private static final Pattern OURS = Pattern.compile("(?i)\\..*|.*\\.(done|failed|failed\\.txt)");
    private static final Pattern ON_ITS_WAY = Pattern.compile("(?i).*(\\.(part|partial|tmp|temp|filepart|crdownload|swp)|~)");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|tiff?|bmp|svg|mp[34]|mov|pdf)");

    private final Path folder;
    private final Clock clock;
    private final Map<Path, Sighting> seen = new HashMap<>();
    private Instant listed = Instant.EPOCH;
    private FileTime changed = FileTime.fromMillis(0);

    /// A file as it was seen, since when it has been like that, and whether it was read in vain.
    private record Sighting(long size, FileTime time, Instant since, boolean inVain) {

        boolean isStill(BasicFileAttributes now) {
            return size == now.size() && time.equals(now.lastModifiedTime());
        }
    }

    private record Ready(Path file, Sighting sighting) {
    }

    /// Takes a document in.
    public interface Taker {

        Taken take(String name, Path file);
    }

    /// What came of a document.
    ///
    /// @param isWrong   whether anything in it was refused
    /// @param isUseless whether nothing else was in it
    /// @param report    what was wrong, for a person
    public record Taken(boolean isWrong, boolean isUseless, String report) {
    }

    /// What a look has found: files that failed, and one of those that look half-written.
    public record Look(int failed, int half, String example) {

        /// What is wrong; empty where nothing is.
        public String sentence() {
            var sentences = new ArrayList<String>();
            if (failed > 0) {
                sentences.add(failed + (failed == 1 ? " file has" : " files have") + " failed; the .failed.txt beside each says why. Mend and rename it, or remove it");
            }
            if (half > 0) {
                sentences.add(example + (half == 1 ? " looks half-written or broken and is" : " and " + (half - 1) + " more look half-written or broken and are") + " waited for, a minute at most");
            }
            return String.join("; ", sentences);
        }
    }

    public Inbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public Path folder() {
        return folder;
    }

    /// Whether it is worth looking: something waits, or files have come or gone since, or it cannot be read.
    public synchronized boolean mayHaveNews() {
        try {
            return !seen.isEmpty() || !Files.getLastModifiedTime(folder).equals(changed) || listed.isBefore(changed.toInstant().plus(SETTLED));
        } catch (IOException unreadable) {
            return true;
        }
    }

    /// Goes through the folder once and takes in what is ready, in the order of the files' times.
    public synchronized Look empty(Taker taker) throws IOException {
        changed = Files.getLastModifiedTime(folder);
        listed = clock.instant();
        var failed = 0;
        var there = new HashSet<Path>();
        var ready = new ArrayList<Ready>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                failed += name.endsWith(".failed") ? 1 : 0;
                if (!OURS.matcher(name).matches() && !ON_ITS_WAY.matcher(name).matches()) {
                    ready(file, there).ifPresent(ready::add);
                }
                failed += ready.size() < AT_ONCE ? 0 : take(ready, taker);
            }
        }
        failed += take(ready, taker);
        seen.keySet().retainAll(there);
        return look(failed);
    }

    private Look look(int failed) {
        var half = seen.entrySet().stream().filter(one -> one.getValue().inVain()).map(one -> one.getKey().getFileName().toString()).sorted().toList();
        return new Look(failed, half.size(), half.isEmpty() ? "" : half.getFirst());
    }

    private Optional<Ready> ready(Path file, Set<Path> there) throws IOException {
        var now = attributes(file);
        if (now == null || !now.isRegularFile() || (PICTURE.matcher(file.toString()).matches() && now.lastModifiedTime().toInstant().isAfter(clock.instant().minus(PICTURES_STAY)))) {
            return Optional.empty();
        }
        there.add(file);
        var before = seen.get(file);
        if (before == null && seen.size() >= MOST_SEEN) {
            return Optional.empty();
        }
        if (before == null || !before.isStill(now)) {
            seen.put(file, new Sighting(now.size(), now.lastModifiedTime(), clock.instant(), false));
            return Optional.empty();
        }
        return before.since().isAfter(clock.instant().minus(before.inVain() ? PATIENCE : SETTLED)) ? Optional.empty() : Optional.of(new Ready(file, before));
    }

    /// How many have failed.
    private int take(List<Ready> ready, Taker taker) throws IOException {
        ready.sort(Comparator.comparing((Ready one) -> one.sighting().time()).thenComparing(Ready::file));
        var failed = 0;
        for (var one : List.copyOf(ready)) {
            failed += take(one.file(), one.sighting(), taker) ? 0 : 1;
        }
        ready.clear();
        return failed;
    }

    private boolean take(Path file, Sighting sighting, Taker taker) throws IOException {
        if (PICTURE.matcher(file.toString()).matches()) {
            return end(file, ".done");
        }
        var patient = sighting.since().isAfter(clock.instant().minus(PATIENCE));
        if (patient && !looksWhole(file)) {
            seen.put(file, new Sighting(sighting.size(), sighting.time(), sighting.since(), true));
            return true;
        }
        var taken = taken(file, sighting, taker);
        var now = attributes(file);
        if (now == null || !sighting.isStill(now)) {
            // it was written to or taken away meanwhile: what stands there now is another file
            seen.remove(file);
            return true;
        }
        if (!taken.isWrong()) {
            return end(file, ".done");
        }
        if (taken.isUseless() && patient) {
            seen.put(file, new Sighting(sighting.size(), sighting.time(), sighting.since(), true));
            return true;
        }
        Files.writeString(file.resolveSibling(file.getFileName() + ".failed.txt"), taken.report());
        end(file, ".failed");
        return false;
    }

    /// What fails for no fault of the file rests a minute, and holds up none behind it meanwhile.
    private Taken taken(Path file, Sighting sighting, Taker taker) {
        try {
            return taker.take(file.getFileName().toString(), file);
        } catch (RuntimeException | StackOverflowError fault) {
            seen.put(file, new Sighting(sighting.size(), sighting.time(), clock.instant(), true));
            throw fault;
        }
    }

    private boolean end(Path file, String ending) throws IOException {
        Files.move(file, file.resolveSibling(file.getFileName() + ending), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        seen.remove(file);
        return true;
    }

    // documents in XML and JSON end with their last bracket; of others nobody can tell
    private static boolean looksWhole(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var start = new byte[(int) Math.min(in.length(), 64)];
            in.readFully(start);
            in.seek(Math.max(0, in.length() - 64));
            var end = new byte[(int) Math.min(in.length(), 64)];
            in.readFully(end);
            var first = clean(start).stripLeading();
            var last = clean(end).stripTrailing();
            return !first.isEmpty() && switch (first.charAt(0)) {
                case '<' -> last.endsWith(">");
                case '{', '[' -> last.endsWith("}") || last.endsWith("]");
                default -> true;
            };
        }
    }

    private static String clean(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
    }

    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (java.nio.file.NoSuchFileException gone) {
            return null;
        }
    }
}
