/// What readers value: one vote a member for each comment, to be taken back ([org.broadtape.comments.votes.Votes]).
@NullMarked
package org.broadtape.comments.votes;

import org.jspecify.annotations.NullMarked;
