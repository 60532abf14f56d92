/// Companies, the instruments they issue, where these are listed, and what they cost. Start at [org.broadtape.instruments.Instruments] and
/// [org.broadtape.instruments.Companies].
/// The surprising choice: a symbol names an instrument only together with a market and a day, since symbols are given away again; whoever has read "NPN"
/// in an article of 1998 is led to what bore it then.
@Module(uses = { "members", "outbound", "installation" })
@NullMarked
package org.broadtape.instruments;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
