/// Opening at an instant: [org.broadtape.articles.opening.Openings] sets the timers, and what is done when they go off is the articles' own.
/// The surprising choice: a release is what its timer commits, while a level moves by the clock alone, and its timer only tells the exits.
@NullMarked
package org.broadtape.articles.opening;

import org.jspecify.annotations.NullMarked;
