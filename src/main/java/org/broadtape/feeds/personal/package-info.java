/// A member's own feed of whole texts, at a secret address, where their tier has it: [org.broadtape.feeds.personal.PersonalFeeds].
@NullMarked
package org.broadtape.feeds.personal;

import org.jspecify.annotations.NullMarked;
