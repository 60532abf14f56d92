/// The formats that are read, each in a package of its own, into wire items. Start at [org.broadtape.wire.formats.Formats], which finds the format
/// by looking. XML of every kind, well-formed or mended, is read as elements ([org.broadtape.doors.xml.Element]), so that there is one reading
/// of a format and not one per parser.
@NullMarked
package org.broadtape.wire.formats;

import org.jspecify.annotations.NullMarked;
