@NullMarked
package org.broadtape.comments.live.web;

import org.jspecify.annotations.NullMarked;
