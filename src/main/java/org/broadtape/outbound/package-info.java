/// The only HTTP client of the program: whatever is fetched or called elsewhere goes through [org.broadtape.outbound.Outbound].
/// The surprising choice: it speaks HTTP/1.1 over sockets of its own, because a name must be resolved once, its address
/// checked, and exactly that address connected to; the JDK's client resolves again behind the caller's back.
@Module
@NullMarked
package org.broadtape.outbound;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
