/// The walk of every exit as every kind of viewer, looking for text that must not be there: [org.broadtape.desk.leaks.Walk]. The same walk is a test
/// and, on a live site, `./broadtape check --leaks`.
/// The surprising choice: it does not ask whether the program thinks that a page is right. It compares what comes out with what was written.
@NullMarked
package org.broadtape.desk.leaks;

import org.jspecify.annotations.NullMarked;
