/// As of when each member has seen a discussion, so that what is new to them is marked: [org.broadtape.comments.looked.Looks].
@NullMarked
package org.broadtape.comments.looked;

import org.jspecify.annotations.NullMarked;
