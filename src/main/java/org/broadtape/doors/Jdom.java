package org.broadtape.doors;

import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Namespace;

/// Our elements as the kind that ROME reads.
final class Jdom {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private Jdom() {
    }

    static Document document(Element root) {
        return new Document(element(root));
    }

    private static org.jdom2.Element element(Element from) {
        var element = new org.jdom2.Element(from.name(), Namespace.getNamespace(from.namespace()));
        var prefixes = 0;
        for (var attribute : from.attributes()) {
            var prefix = attribute.namespace().isEmpty() ? "" : attribute.namespace().equals(XML) ? "xml" : "n" + prefixes++;
            element.setAttribute(new Attribute(attribute.name(), attribute.value(), Namespace.getNamespace(prefix, attribute.namespace())));
        }
        for (var node : from.content()) {
            switch (node) {
                case Text text -> element.addContent(new org.jdom2.Text(text.value()));
                case Element child -> element.addContent(element(child));
            }
        }
        return element;
    }
}
