package org.broadtape.doors.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Words;
import org.broadtape.kernel.Refused;

/// The only XML parser: no document types with entities, nothing fetched, limits of depth, size and count; what it refuses it
/// refuses with the line and the column.
final class SafeXml extends StreamReaderDelegate {

    private final SafeText text;
    private final Limits limits;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Integer> lines = new ArrayDeque<>();
    private final int line;
    private final int column;
    private int count;
    private long run;

    /// @param line   the number of its first line in the file that it is taken from
    /// @param column how many characters of the first line stand before it; below zero for what was put before it
    SafeXml(SafeText text, Limits limits, int line, int column) {
        super();
        this.text = text;
        this.limits = limits;
        this.line = line;
        this.column = column;
        try {
            setParent(factory().createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // ours says where
        factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside of the document is read");
        });
        return factory;
    }

    @Override
    public int next() {
        text.token();
        try {
            var event = super.next();
            check(event);
            return event;
        } catch (XMLStreamException e) {
            throw refused(e);
        } catch (Refused e) {
            throw e.place().isEmpty() ? e.at(place()) : e;
        }
    }

    private void check(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> opened();
            case XMLStreamConstants.END_ELEMENT -> closed();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> run();
            case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused("The entity &" + Words.quote(getLocalName()) + "; is not declared. Write the character itself.", place());
            default -> {
            }
        }
    }

    private void opened() {
        open.push(getLocalName());
        lines.push(lineNumber());
        run = 0;
        if (open.size() > limits.depth()) {
            throw new Refused("Elements lie more than " + limits.depth() + " deep in each other.", place());
        }
        if (++count > limits.count()) {
            throw new Refused("It has more than " + limits.count() + " elements. Split it.", place());
        }
    }

    private void closed() {
        open.pop();
        lines.pop();
        run = 0;
    }

    private void run() {
        run += getTextLength();
        if (run > limits.piece()) {
            throw new Refused("One text is longer than " + Words.bytes(limits.piece()) + ", the most that is read here.", place());
        }
    }

    int lineNumber() {
        return getParent() == null ? line : getLocation().getLineNumber() + line - 1;
    }

    private String place() {
        var at = getLocation();
        return Words.place(lineNumber(), at.getLineNumber() == 1 ? at.getColumnNumber() + column : at.getColumnNumber());
    }

    private Refused refused(XMLStreamException e) {
        var at = e.getLocation();
        var where = at == null ? "" : Words.place(at.getLineNumber() + line - 1, at.getLineNumber() == 1 ? at.getColumnNumber() + column : at.getColumnNumber());
        return new Refused(reason(String.valueOf(e.getMessage())), where);
    }

    private String reason(String said) {
        var message = said.substring(said.indexOf("Message: ") + (said.contains("Message: ") ? 9 : 0)).strip();
        var lower = message.toLowerCase(Locale.ROOT);
        if (text.over() && !open.isEmpty()) {
            return "It ends in the middle: <" + Words.quote(open.peek()) + "> of line " + lines.peek() + " is not closed. Send it again whole.";
        }
        if (lower.contains("entity") && lower.contains("declared")) {
            return "It uses an entity that is not declared. Write the character itself. (" + Words.quote(message) + ")";
        }
        return "It is not well-formed XML: " + message;
    }
}
