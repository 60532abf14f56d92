/// How the first publisher gets in, before there is anybody who could let them in: [org.broadtape.members.first.FirstPublisher].
@NullMarked
package org.broadtape.members.first;

import org.jspecify.annotations.NullMarked;
