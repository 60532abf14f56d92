/// Pictures from outside: what they are by their bytes, what their makers wrote into them, and prints of them in other sizes.
/// Start at [org.broadtape.doors.images.Darkroom]. Nothing but pixels goes into a print: no metadata, no profile, no position.
/// The surprising choices: WebP is read in Java and only written natively, so that no hostile byte reaches native code other than
/// the JDK's own; and where the native writer does not load, a print asked for as WebP is a JPEG, under its true type.
@NullMarked
package org.broadtape.doors.images;

import org.jspecify.annotations.NullMarked;
