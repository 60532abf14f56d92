/// The commands: the root that collects those of all modules, and the installation's own.
@NullMarked
package org.broadtape.installation.cli;

import org.jspecify.annotations.NullMarked;
