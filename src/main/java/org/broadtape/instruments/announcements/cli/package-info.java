/// `./broadtape announcements`.
@NullMarked
package org.broadtape.instruments.announcements.cli;

import org.jspecify.annotations.NullMarked;
