/// `/comments/{id}/report`: what readers say against a comment.
@NullMarked
package org.broadtape.comments.moderation.reports.web;

import org.jspecify.annotations.NullMarked;
