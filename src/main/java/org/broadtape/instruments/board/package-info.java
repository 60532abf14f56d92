/// The instruments that matter to the paper: the tape under the masthead, and the tables of the markets page.
@NullMarked
package org.broadtape.instruments.board;

import org.jspecify.annotations.NullMarked;
