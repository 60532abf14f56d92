/// XML from outside, as trees of elements, and messages of many items cut into their pieces. Start at [org.broadtape.doors.xml.Xml].
@NullMarked
package org.broadtape.doors.xml;

import org.jspecify.annotations.NullMarked;
