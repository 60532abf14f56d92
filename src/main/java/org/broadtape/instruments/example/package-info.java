/// The market of the example newsroom: companies that do not exist, and prices that are drawn by lot, the same on every machine.
@NullMarked
package org.broadtape.instruments.example;

import org.jspecify.annotations.NullMarked;
