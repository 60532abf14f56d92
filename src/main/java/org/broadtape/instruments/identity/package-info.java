/// What makes an instrument the same one over time: the numbers others know it by, and the symbols it was listed under.
/// Start at [org.broadtape.instruments.identity.Identifier].
/// The surprising choice: a number with a wrong check digit is kept, with what is wrong about it; exchanges print such numbers, and readers search for them.
@NullMarked
package org.broadtape.instruments.identity;

import org.jspecify.annotations.NullMarked;
