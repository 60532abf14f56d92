/// The rule book of the phases, version after version: [RuleBooks]. [Trials] says what another would have made of what was posted lately.
@NullMarked
package org.broadtape.comments.moderation.book;

import org.jspecify.annotations.NullMarked;
