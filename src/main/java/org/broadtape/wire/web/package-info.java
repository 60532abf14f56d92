/// The addresses at which agencies and hubs reach the wire.
@NullMarked
package org.broadtape.wire.web;

import org.jspecify.annotations.NullMarked;
