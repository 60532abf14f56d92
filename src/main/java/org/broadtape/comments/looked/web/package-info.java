/// `/{section}/{slug}/comments/look`: a page says that its reader has seen the discussion.
@NullMarked
package org.broadtape.comments.looked.web;

import org.jspecify.annotations.NullMarked;
