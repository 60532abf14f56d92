/// `./broadtape article`: what the desk's buttons do, for the person at the machine.
@NullMarked
package org.broadtape.articles.cli;

import org.jspecify.annotations.NullMarked;
