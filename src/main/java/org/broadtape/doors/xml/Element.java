package org.broadtape.doors.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An element of a document read by [Xml]. Finders go by local names, since agencies send the same names with and without
/// namespaces; a path is local names with slashes between them.
///
/// @param name      its local name
/// @param namespace its namespace's address, or empty
/// @param content   elements and texts in order
/// @param line      where it begins, counted from 1
public record Element(String name, String namespace, List<Attribute> attributes, List<Node> content, int line) implements Node {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// An attribute; the namespace is empty for most.
    public record Attribute(String name, String namespace, String value) {
    }

    public boolean is(String wanted) {
        return name.equals(wanted);
    }

    public boolean is(String inNamespace, String wanted) {
        return namespace.equals(inNamespace) && name.equals(wanted);
    }

    /// The elements inside it, without the texts.
    public List<Element> children() {
        return content.stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    public List<Element> children(String wanted) {
        return children().stream().filter(child -> child.is(wanted)).toList();
    }

    public Optional<Element> child(String wanted) {
        return children(wanted).stream().findFirst();
    }

    public Optional<Element> child(String inNamespace, String wanted) {
        return children().stream().filter(child -> child.is(inNamespace, wanted)).findFirst();
    }

    /// Every element at the end of the path, in document order.
    public List<Element> all(String path) {
        var found = List.of(this);
        for (var step : path.split("/", -1)) {
            found = found.stream().flatMap(element -> element.children(step).stream()).toList();
        }
        return found;
    }

    /// The first element at the end of the path.
    public Optional<Element> at(String path) {
        return all(path).stream().findFirst();
    }

    /// Every element of the name below this one, however deep, in document order.
    public List<Element> descendants(String wanted) {
        var found = new ArrayList<Element>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<Element> found) {
        for (var child : children()) {
            if (child.is(wanted)) {
                found.add(child);
            }
            child.collect(wanted, found);
        }
    }

    /// The attribute of this name: the one without a namespace first. Present and empty is not the same as absent.
    public Optional<String> attribute(String wanted) {
        return attribute("", wanted).or(() -> attributes.stream().filter(a -> a.name().equals(wanted)).map(Attribute::value).findFirst());
    }

    public Optional<String> attribute(String inNamespace, String wanted) {
        return attributes.stream().filter(a -> a.namespace().equals(inNamespace) && a.name().equals(wanted)).map(Attribute::value).findFirst();
    }

    /// The attribute's value, empty where it is absent.
    public String value(String attribute) {
        return attribute(attribute).orElse("");
    }

    /// All text below it, runs of white space as one space.
    public String text() {
        return SPACE.matcher(rawText()).replaceAll(" ").strip();
    }

    /// The text at the end of the path, empty where there is none.
    public String text(String path) {
        return at(path).map(Element::text).orElse("");
    }

    /// All text below it as it was written.
    public String rawText() {
        var text = new StringBuilder();
        gather(text);
        return text.toString();
    }

    private void gather(StringBuilder text) {
        for (var node : content) {
            switch (node) {
                case Text part -> text.append(part.value());
                case Element child -> child.gather(text);
            }
        }
    }

    /// What is inside it as HTML, without namespaces: for a body that is marked up in XHTML or NITF.
    public String markup() {
        return Markup.html(this);
    }

    /// The element as a document of its own.
    public String xml() {
        return Markup.xml(this);
    }
}
