package org.broadtape.doors.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.broadtape.doors.Charsets;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Words;
import org.broadtape.kernel.Refused;

/// XML from outside. No document type is read, no entity of its own expanded, nothing fetched; sizes are limited while reading,
/// and a refusal names line and column.
public final class Xml {

    private Xml() {
    }

    /// A pull parser over the stream; it does not close it.
    public static XMLStreamReader reader(InputStream in, Limits limits) {
        return parser(Charsets.reader(in, "", limits), limits);
    }

    /// The root of a document that is small enough to hold.
    public static Element tree(InputStream in, Limits limits) {
        return document(in, "", limits).root();
    }

    public static Element tree(String text, Limits limits) {
        bounded(text, limits);
        return Tree.of(parser(new StringReader(Charsets.clean(text)), limits));
    }

    /// The same with the charset and the notes. The content type that came with it (`text/xml; charset=...`) may be empty.
    public static XmlDocument document(InputStream in, String contentType, Limits limits) {
        var text = Charsets.reader(in, contentType, limits);
        var safe = new SafeText(text, limits);
        var root = Tree.of(new SafeXml(safe, limits, 1, 0));
        return new XmlDocument(root, text.charset(), notes(text.notes(), safe));
    }

    /// Reads as news readers do what is not well-formed: unknown entities, bare ampersands, tags that do not match.
    public static XmlDocument tolerant(InputStream in, String contentType, Limits limits) {
        var decoded = Charsets.decode(in, contentType, limits);
        return new XmlDocument(Tolerant.tree(decoded.text(), limits), decoded.charset(), decoded.notes());
    }

    public static Element tolerant(String text, Limits limits) {
        bounded(text, limits);
        return Tolerant.tree(Charsets.clean(text), limits);
    }

    /// Well-formed where it is, tolerant where it is not; a note says so.
    public static XmlDocument readable(byte[] bytes, String contentType, Limits limits) {
        try {
            return document(new ByteArrayInputStream(bytes), contentType, limits);
        } catch (Refused strict) {
            var read = tolerant(new ByteArrayInputStream(bytes), contentType, limits);
            var notes = new ArrayList<>(read.notes());
            notes.add("Read as well as it could be: " + strict.sentence());
            return new XmlDocument(read.root(), read.charset(), List.copyOf(notes));
        }
    }

    /// Cuts a stream of any length into the elements of these local names, such as `newsItem` or `item`; one is in memory at a
    /// time, at most `each.bytes()` long.
    public static Pieces pieces(InputStream in, String contentType, Limits all, Limits each, Set<String> names) {
        return new Pieces(Charsets.reader(in, contentType, all), each, names);
    }

    static SafeXml parser(Reader text, Limits limits) {
        return new SafeXml(new SafeText(text, limits), limits, 1, 0);
    }

    static List<String> notes(List<String> notes, SafeText text) {
        if (text.references() == 0) {
            return notes;
        }
        var all = new ArrayList<>(notes);
        all.add(text.references() + " references to control characters were dropped.");
        return List.copyOf(all);
    }

    private static void bounded(String text, Limits limits) {
        if (text.length() > limits.bytes()) {
            throw new Refused("It is larger than " + Words.bytes(limits.bytes()) + ", the most that is read here. Split it.");
        }
    }
}
