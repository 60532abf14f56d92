/// Sounds, films and documents from outside: what a file is by its bytes, whatever its name says.
/// Start at [org.broadtape.doors.files.Inspection]. The list of kinds is closed: what is on no line of [org.broadtape.doors.files.FileType] is refused.
/// The surprising choice: nothing is played, unpacked or converted here. A file leaves as it came, from a path on which it cannot run.
@NullMarked
package org.broadtape.doors.files;

import org.jspecify.annotations.NullMarked;
