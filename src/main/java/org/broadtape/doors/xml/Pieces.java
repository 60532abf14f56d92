package org.broadtape.doors.xml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadtape.doors.Limits;
import org.broadtape.doors.TextReader;
import org.broadtape.doors.Words;
import org.broadtape.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// The items of a message, one after the other, each to be parsed by itself. One that is broken, cut off or too large is still
/// handed out, and refuses when it is parsed. Items do not lie in items of the same name: where one begins before the last has
/// ended, the last was broken.
public final class Pieces implements Iterator<Piece>, AutoCloseable {

    private static final int ENVELOPE = 1 << 20;
    private static final int HEAD = 1 << 16;
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml\\b.*?\\?>", Pattern.DOTALL);

    private final TextReader text;
    private final Tags tags;
    private final Limits limits;
    private final Set<String> names;
    private final List<String> around = new ArrayList<>();
    private final Kept envelope = new Kept(ENVELOPE);
    private String head = "";
    private List<String> aroundHead = List.of();
    private @Nullable Cut cut;
    private @Nullable Piece next;
    private boolean ended;

    /// Text kept up to a limit.
    private static final class Kept implements Tags.Sink {

        private final StringBuilder text = new StringBuilder();
        private final long most;
        private boolean full;

        Kept(long most) {
            this.most = most;
        }

        @Override
        public void put(char c) {
            if (text.length() < most) {
                text.append(c);
            } else {
                full = true;
            }
        }

        @Override
        public void put(char[] more, int from, int length) {
            var fits = (int) Math.min(length, most - text.length());
            text.append(more, from, fits);
            full |= fits < length;
        }

        void put(String more) {
            more.chars().forEach(c -> put((char) c));
        }
    }

    /// The item that is being cut out.
    private record Cut(String name, int line, int column, Kept kept) {
    }

    Pieces(TextReader text, Limits limits, Set<String> names) {
        this.text = text;
        this.tags = new Tags(text, envelope);
        this.limits = limits;
        this.names = Set.copyOf(names);
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public Piece next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var piece = next;
        next = null;
        return piece;
    }

    /// What has been read so far around the items, as one element: the message's header, the channel's title.
    /// Empty where nothing is around them.
    public Optional<Element> envelope() {
        if (around.isEmpty() && envelope.text.indexOf("<") < 0) {
            return Optional.empty();
        }
        return Optional.of(Xml.tolerant(envelope.text.toString(), limits.withBytes(2L * ENVELOPE)));
    }

    /// The charset, what had to be changed, and whether the stream ended before its last element was closed.
    public List<String> notes() {
        var notes = new ArrayList<>(text.notes());
        missing().ifPresent(notes::add);
        return List.copyOf(notes);
    }

    /// That something is missing behind the last item, once all has been read.
    public Optional<String> missing() {
        return ended && !around.isEmpty() ? Optional.of("It ends before </" + Words.quote(Piece.nameOf(around.getLast())) + ">: something of it is missing.") : Optional.empty();
    }

    public String charset() {
        return text.charset();
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void advance() {
        switch (tags.next()) {
            case OPEN -> opened();
            case EMPTY -> empty();
            case CLOSE -> closed();
            case END -> {
                ended = true;
                if (cut != null) {
                    hand(cut, "It ends in the middle: </" + Words.quote(cut.name()) + "> is missing. Send it again whole.");
                }
            }
        }
    }

    private void opened() {
        if (cut != null && tags.name().equals(cut.name())) {
            hand(cut, "It is not closed before the next <" + Words.quote(cut.name()) + "> begins.");
            begin();
        } else if (cut != null) {
            cut.kept().put(tags.tag());
        } else if (wanted()) {
            begin();
        } else {
            envelope.put(tags.tag());
            around.add(tags.tag());
            if (around.size() > limits.depth()) {
                throw new Refused("Elements lie more than " + limits.depth() + " deep in each other.", Words.place(tags.line(), tags.column() + 1));
            }
        }
    }

    private void empty() {
        if (cut != null) {
            cut.kept().put(tags.tag());
        } else if (wanted()) {
            begin();
            hand(cut, "");
        } else {
            envelope.put(tags.tag());
        }
    }

    private void closed() {
        if (cut != null) {
            cut.kept().put(tags.tag());
            if (tags.name().equals(cut.name())) {
                hand(cut, "");
            }
            return;
        }
        envelope.put(tags.tag());
        for (var i = around.size() - 1; i >= 0; i--) {
            if (Piece.nameOf(around.get(i)).equals(tags.name())) {
                around.subList(i, around.size()).clear();
                return;
            }
        }
    }

    private boolean wanted() {
        var name = tags.name();
        return names.contains(name.substring(name.indexOf(':') + 1));
    }

    private void begin() {
        if (aroundHead.isEmpty() && envelope.text.length() <= HEAD) {
            head = DECLARATION.matcher(envelope.text).replaceFirst("");
            aroundHead = List.copyOf(around);
        }
        cut = new Cut(tags.name(), tags.line(), tags.column(), new Kept(limits.bytes()));
        cut.kept().put(tags.tag());
        tags.into(cut.kept());
    }

    private void hand(@Nullable Cut done, String trouble) {
        if (done == null) {
            return;
        }
        var name = done.name().substring(done.name().indexOf(':') + 1);
        var full = done.kept().full;
        next = new Piece(name, full ? "" : done.kept().text.toString(), done.line(), done.column(), around, around.equals(aroundHead) ? head : "", limits,
                full ? "<" + name + "> is larger than " + Words.bytes(limits.bytes()) + ", the most that is read of one. Split it." : trouble);
        cut = null;
        tags.into(envelope);
    }
}
