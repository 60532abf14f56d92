/// The moderators' pages, below `/desk/moderation`.
@NullMarked
package org.broadtape.comments.moderation.web;

import org.jspecify.annotations.NullMarked;
