/// Following and muting discussions: by a button beside a thread, and by the link in a mail.
@NullMarked
package org.broadtape.comments.following.web;

import org.jspecify.annotations.NullMarked;
