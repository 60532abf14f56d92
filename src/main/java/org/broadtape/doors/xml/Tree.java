package org.broadtape.doors.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.broadtape.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// Builds elements from a parser's events.
final class Tree {

    private final SafeXml xml;
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private Tree(SafeXml xml) {
        this.xml = xml;
    }

    static Element of(SafeXml xml) {
        return new Tree(xml).read();
    }

    private Element read() {
        Element root = null;
        while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> root = end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {
                }
            }
        }
        if (root == null) {
            throw new Refused("There is no element in it.");
        }
        return root;
    }

    private void start() {
        flush();
        var element = new Element(xml.getLocalName(), named(xml.getNamespaceURI()), attributes(xml), new ArrayList<>(), xml.lineNumber());
        if (!open.isEmpty()) {
            open.element().content().add(element);
        }
        open.push(element);
    }

    private Element end() {
        flush();
        return open.pop();
    }

    private void flush() {
        if (!text.isEmpty() && !open.isEmpty()) {
            open.element().content().add(new Text(text.toString()));
        }
        text.setLength(0);
    }

    private static List<Element.Attribute> attributes(XMLStreamReader xml) {
        var attributes = new ArrayList<Element.Attribute>(xml.getAttributeCount());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            attributes.add(new Element.Attribute(xml.getAttributeLocalName(i), named(xml.getAttributeNamespace(i)), xml.getAttributeValue(i)));
        }
        return attributes;
    }

    private static String named(@Nullable String namespace) {
        return namespace == null ? "" : namespace;
    }
}
