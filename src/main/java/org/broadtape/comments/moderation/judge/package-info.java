/// The outside judge: a service of the publisher's choice that is asked about held comments by a signed call. It can release what only waits for it,
/// and reject anything; where it is silent, slow or broken, the comment stays held for a person.
@NullMarked
package org.broadtape.comments.moderation.judge;

import org.jspecify.annotations.NullMarked;
