/// Sites that move in from Ghost, versions 1 to 6. `Ghost` finds what belongs to one: its export, its redirects and routes, lists of its
/// members. `GhostSite` goes through an export twice: first the tables that posts are joined with, which stand behind them in the file,
/// then the posts, one in memory at a time.
@NullMarked
package org.broadtape.wire.moving.ghost;

import org.jspecify.annotations.NullMarked;
