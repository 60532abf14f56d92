/// `/comments/{id}/pin`: an editor pins a comment where it stands.
@NullMarked
package org.broadtape.comments.pins.web;

import org.jspecify.annotations.NullMarked;
