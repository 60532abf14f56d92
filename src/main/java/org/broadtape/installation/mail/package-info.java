/// How this installation sends mail: the server that takes it, and whom it is from.
@NullMarked
package org.broadtape.installation.mail;

import org.jspecify.annotations.NullMarked;
