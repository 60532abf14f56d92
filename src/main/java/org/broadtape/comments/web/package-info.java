/// `/{section}/{slug}/comments`, `/comments/{id}`, and the place under an article that leads there.
@NullMarked
package org.broadtape.comments.web;

import org.jspecify.annotations.NullMarked;
