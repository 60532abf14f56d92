package org.broadtape.doors.xml;

import java.util.List;

/// A document read whole, the charset that it was in, and what had to be changed to read it, in sentences.
public record XmlDocument(Element root, String charset, List<String> notes) {
}
