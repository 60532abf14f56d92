/// `/desk/moderation/book`: the rule book as a form, tried before it is saved.
@NullMarked
package org.broadtape.comments.moderation.book.web;

import org.jspecify.annotations.NullMarked;
