/// The outgoing wire's formats: what goes out of one article ([org.broadtape.feeds.wire.OutItem]) as NewsML-G2 2.35, NITF 3.6 and ninjs 3.1.
/// What is written here the importer takes back unchanged; a test holds each format to that.
@NullMarked
package org.broadtape.feeds.wire;

import org.jspecify.annotations.NullMarked;
