/// Who may comment where, and the words for whoever may not. Start at [org.broadtape.comments.rule.Speech].
@NullMarked
package org.broadtape.comments.rule;

import org.jspecify.annotations.NullMarked;
