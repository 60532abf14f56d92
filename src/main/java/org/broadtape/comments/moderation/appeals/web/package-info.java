/// `/comments/{id}/appeal`: the author of a comment that was taken away reads why, and asks somebody else.
@NullMarked
package org.broadtape.comments.moderation.appeals.web;

import org.jspecify.annotations.NullMarked;
