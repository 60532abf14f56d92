/// The first channels: signed HTTP push and a folder. Both send what [org.broadtape.delivery.Contents] makes.
@NullMarked
package org.broadtape.delivery.channels;

import org.jspecify.annotations.NullMarked;
