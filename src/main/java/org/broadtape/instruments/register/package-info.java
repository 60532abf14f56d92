/// Where companies and instruments are written. Start at [org.broadtape.instruments.register.Register].
/// The surprising choice: what a list does not say leaves what is there, and what it calls otherwise becomes an alias; so lists that disagree about a name
/// come in any order and end alike.
@NullMarked
package org.broadtape.instruments.register;

import org.jspecify.annotations.NullMarked;
