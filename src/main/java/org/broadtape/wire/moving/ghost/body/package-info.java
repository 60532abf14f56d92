/// The bodies of Ghost's posts: Lexical, mobiledoc, and the HTML that Ghost made of either. Start at `PostBody`. Each form is first written
/// as the HTML that Ghost's site would show, with the marks that `HtmlReader` knows, so that there is one reader of text, not three.
@NullMarked
package org.broadtape.wire.moving.ghost.body;

import org.jspecify.annotations.NullMarked;
