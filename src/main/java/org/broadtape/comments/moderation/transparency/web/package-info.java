/// `/comments/transparency`: how comments are moderated, in numbers.
@NullMarked
package org.broadtape.comments.moderation.transparency.web;

import org.jspecify.annotations.NullMarked;
