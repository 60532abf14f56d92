/// One class per format, each reading a document into wire items. Start at [org.broadtape.wire.formats.Formats], which finds the format
/// by looking. XML of every kind, well-formed or mended, is read from [org.broadtape.wire.formats.Markup], so that there is one
/// reading of a format and not one per parser.
@NullMarked
package org.broadtape.wire.formats;

import org.jspecify.annotations.NullMarked;
