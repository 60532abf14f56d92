/// Files of daily bars: whose they are, how many of them are taken at a time, and what is told of each. Start at
/// [org.broadtape.instruments.bars.files.BarIntake]; what is in a file is read by [org.broadtape.instruments.bars.layouts].
/// The surprising choice: small files are kept many at a time, in one transaction, since a day of an exchange is too little for one.
@NullMarked
package org.broadtape.instruments.bars.files;

import org.jspecify.annotations.NullMarked;
