/// `/{section}/{slug}/comments/live`: what is new in a discussion, as server-sent events or asked for again and again.
@NullMarked
package org.broadtape.comments.live.web;

import org.jspecify.annotations.NullMarked;
