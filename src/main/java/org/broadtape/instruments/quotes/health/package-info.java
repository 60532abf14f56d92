/// How each source of quotes is: when it last spoke, what of it is held, and whether it has stopped while its markets trade. Start at
/// [org.broadtape.instruments.quotes.health.SourceHealth].
@NullMarked
package org.broadtape.instruments.quotes.health;

import org.jspecify.annotations.NullMarked;
