/// The rules by which a comment is shown, held for a person, or refused: plain Java over what was written ([Draft]), what is known of its writer
/// ([Circumstances]) and what the paper has decided ([RuleBook]). Start at [Phases]. The surprising choice: a phase can only make an earlier one's
/// opinion harder, so nothing that the paper asks for last can let through what it forbade first.
@NullMarked
package org.broadtape.comments.phases;

import org.jspecify.annotations.NullMarked;
