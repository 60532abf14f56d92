/// Where outside data comes in: one factory each for XML, JSON, YAML, TOML, HTML, charsets and archives, all with limits of
/// bytes, depth and time. Start at [org.broadtape.doors.xml.Xml] and [org.broadtape.doors.Limits].
/// Pictures have a package of their own, [org.broadtape.doors.images], and so has XML, [org.broadtape.doors.xml].
/// Whatever cannot be taken is answered with [org.broadtape.kernel.Refused], which says what to do and where.
/// The surprising choice: a message of many items is cut into its items by a scanner that knows only where tags begin and end
/// ([org.broadtape.doors.xml.Pieces]), so that an item that is broken or too large costs that item and never the rest.
/// `Words` is public for this module's own packages alone.
@Module
@NullMarked
package org.broadtape.doors;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
