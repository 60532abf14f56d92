package org.broadtape.doors.xml;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Words;
import org.broadtape.kernel.Refused;

/// One element cut out of a stream, not yet parsed: what is wrong with it shows when it is asked for its [#element()].
public final class Piece {

    private static final Pattern BREAKS = Pattern.compile("[\r\n]");

    private final String name;
    private final String raw;
    private final int line;
    private final int column;
    private final List<String> around;
    private final String head;
    private final Limits limits;
    private final String trouble;

    Piece(String name, String raw, int line, int column, List<String> around, String head, Limits limits, String trouble) {
        this.name = name;
        this.raw = raw;
        this.line = line;
        this.column = column;
        this.around = List.copyOf(around);
        this.head = head;
        this.limits = limits;
        this.trouble = trouble;
    }

    /// Its local name.
    public String name() {
        return name;
    }

    /// As received, decoded; without the namespaces that the elements around it declare. Empty where it was too large to keep.
    public String raw() {
        return raw;
    }

    /// As received, with the start and end tags of the elements around it: a document that can be read again by itself.
    public String document() {
        return opening() + raw + closing();
    }

    /// The message as it would be with this item alone: also with what stood before the first one, such as a channel's title and language.
    /// All that is on one line, so that the item's first line is the document's. A refusal where it was too large to keep.
    public String alone() {
        if (raw.isEmpty()) {
            throw new Refused(trouble, Words.place(line, column + 1));
        }
        return (head.isEmpty() ? opening() : BREAKS.matcher(head).replaceAll(" ")) + raw + closing();
    }

    /// Whether it was closed; of one that was not, something may be missing.
    public boolean isWhole() {
        return trouble.isEmpty();
    }

    /// The line of the stream that it begins on.
    public int line() {
        return line;
    }

    /// Parses it; a refusal names the line and column of the stream.
    public Element element() {
        if (!trouble.isEmpty()) {
            throw new Refused(trouble, Words.place(line, column + 1));
        }
        var inner = limits.withDepth(limits.depth() + around.size()).withBytes(limits.bytes() + opening().length());
        var safe = new SafeText(new StringReader(document()), inner);
        return own(Tree.of(new SafeXml(safe, inner, line, column - opening().length())));
    }

    /// Parses it as news readers do, where [#element()] refuses.
    public Element tolerant() {
        if (raw.isEmpty()) {
            throw new Refused(trouble, Words.place(line, column + 1));
        }
        return own(Xml.tolerant(document(), limits.withDepth(limits.depth() + around.size()).withBytes(Long.MAX_VALUE)));
    }

    private Element own(Element root) {
        var own = root;
        for (var i = 0; i < around.size(); i++) {
            own = own.children().getFirst();
        }
        return own;
    }

    private String opening() {
        return BREAKS.matcher(String.join("", around)).replaceAll(" ");
    }

    private String closing() {
        var closing = new StringBuilder();
        for (var tag : around.reversed()) {
            closing.append("</").append(nameOf(tag)).append('>');
        }
        return closing.toString();
    }

    static String nameOf(String tag) {
        return tag.substring(1).split("[\\s/>]", 2)[0];
    }
}
